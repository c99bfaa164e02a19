namespace HubSpotInvoicing.Lambda.RuntimeApi;

/// <summary>What the function tells AWS Lambda about one request.</summary>
internal abstract record InvocationAnswer
{
    private InvocationAnswer()
    {
    }

    /// <summary>It is done; the document, JSON in UTF-8, goes to whoever asked.</summary>
    public sealed record Succeeded(ReadOnlyMemory<byte> Document) : InvocationAnswer;

    /// <summary>
    /// It is not done; AWS repeats an asynchronous request, and at last hands it to the dead letters.
    /// </summary>
    /// <param name="ErrorType">The exception's name.</param>
    /// <param name="Message">What is wrong and what to do, without secrets and personal data.</param>
    public sealed record Failed(string ErrorType, string Message) : InvocationAnswer
    {
        /// <summary>Where the program broke, innermost first; empty unless it is a defect.</summary>
        public IReadOnlyList<string> StackTrace { get; init; } = [];

        /// <summary>Whether no further request can be served, so that the process ends with its answer.</summary>
        public bool EndsProcess { get; init; }
    }
}
