using System.IO.Compression;

namespace HubSpotInvoicing.ColdStart;

/// <summary>A published function in its folder.</summary>
internal sealed class Package
{
    private const double Megabyte = 1_000_000;

    public Package(string folder)
    {
        Folder = folder;
        Megabytes =
            new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories).Sum(f => f.Length) / Megabyte;
        var zip = folder + ".zip";
        File.Delete(zip);
        ZipFile.CreateFromDirectory(folder, zip);
        ZippedMegabytes = new FileInfo(zip).Length / Megabyte;
    }

    public string Folder { get; }

    public double Megabytes { get; }

    public double ZippedMegabytes { get; }
}
