namespace HubSpotInvoicing.Emulator;

/// <summary>One call that reached the emulator, as far as it has got.</summary>
/// <param name="Number">Position among all calls, from 1.</param>
/// <param name="Method">The HTTP verb.</param>
/// <param name="Template">The path with version and ids left open, object types named in full.</param>
/// <param name="Path">The path as it was called, with its query.</param>
/// <param name="Status">Status of the answer; 0 while there is none, -1 when the connection was cut.</param>
public sealed record RecordedRequest(long Number, string Method, string Template, string Path, int Status);
