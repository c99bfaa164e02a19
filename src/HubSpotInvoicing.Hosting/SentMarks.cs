namespace HubSpotInvoicing.Hosting;

/// <summary>The names of mails that were sent, one empty file each, in a folder that may be lost at any time.</summary>
/// <param name="folder">The folder; it need not be there.</param>
public sealed class SentMarks(string folder)
{
    public bool Has(RunId name) => File.Exists(PathOf(name));

    /// <summary>A mark that cannot be written costs another mail, and nothing else.</summary>
    public void Add(RunId name)
    {
        try
        {
            Directory.CreateDirectory(folder);
            File.WriteAllBytes(PathOf(name), []);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // The mail is sent; that it is not remembered is no reason to fail.
        }
    }

    private string PathOf(RunId name) => Path.Combine(folder, name.Value);
}
