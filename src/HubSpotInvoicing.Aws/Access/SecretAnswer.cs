namespace HubSpotInvoicing.Aws.Access;

/// <summary>What GetSecretValue answers; the text is absent when bytes are stored.</summary>
internal sealed record SecretAnswer(string? SecretString)
{
    /// <summary>A secret must not be printed.</summary>
    public override string ToString() => "***";
}
