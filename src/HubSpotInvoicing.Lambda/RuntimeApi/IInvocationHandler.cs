namespace HubSpotInvoicing.Lambda.RuntimeApi;

/// <summary>What answers invocations, whoever brings them: <see cref="RuntimeLoop"/>, or AWS's library.</summary>
internal interface IInvocationHandler
{
    /// <summary>Checks once, before the first invocation, whether the function can work at all.</summary>
    /// <returns>Why it cannot; none when it can.</returns>
    Task<InvocationAnswer.Failed?> StartAsync();

    /// <summary>Never throws but when the process is beyond help.</summary>
    /// <param name="invocation">What is asked.</param>
    /// <param name="stop">Asks to finish what was begun and to answer soon.</param>
    Task<InvocationAnswer> HandleAsync(Invocation invocation, CancellationToken stop);
}
