namespace HubSpotInvoicing.Running;

/// <summary>What became of a mail that was sent once more.</summary>
/// <param name="Mailing">Which mail of this invoice key it is, from 1.</param>
/// <param name="Number">The invoice number.</param>
/// <param name="Address">To whom it went; for the eyes of the person at the console alone.</param>
/// <param name="Status">The channel's word.</param>
/// <param name="Failure">What went wrong; absent when nothing did.</param>
public sealed record ResendResult(int Mailing, string Number, string Address, string Status, Failure? Failure)
{
    /// <summary>Addresses stay out of logs.</summary>
    public override string ToString() => $"mail {Number}: {Status}";
}
