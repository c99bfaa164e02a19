using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Amazon.Runtime;
using HubSpotInvoicing.Testing.Servers;

namespace HubSpotInvoicing.Aws.Servers;

/// <summary>A real S3 server, Ceph's, that checks every signature; where its programs are installed.</summary>
public sealed class RadosGateway : IAsyncLifetime
{
    private const string Key = "AKTEST";
    private const string Secret = "SKTEST";

    private static readonly string[] Programs =
        ["bash", "monmaptool", "ceph", "ceph-mon", "ceph-osd", "radosgw", "radosgw-admin"];

    private readonly string folder = Directory.CreateTempSubdirectory("radosgw-").FullName;
    private string url = "";

    public async ValueTask InitializeAsync()
    {
        if (Tools.Missing(Programs) is null)
        {
            var port = FreePort();
            url = $"http://127.0.0.1:{port}";
            await StartAsync(port);
            using var storage = OpenStorage();
            await storage.CreateBucketAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        var ids = Path.Combine(folder, "run");
        foreach (var file in Directory.Exists(ids) ? Directory.GetFiles(ids, "*.pid") : [])
        {
            using var process = Process.GetProcessById(
                int.Parse(await File.ReadAllTextAsync(file), CultureInfo.InvariantCulture));
            process.Kill();
            await process.WaitForExitAsync();
        }

        Directory.Delete(folder, recursive: true);
    }

    internal TestStorage OpenStorage(string secret = Secret)
    {
        Tools.SkipWithout(
            Tools.Missing(Programs), "these tests repeat the contract on Ceph's S3 gateway", "REQUIRE_RADOSGW", "1");
        return new TestStorage(url, new BasicAWSCredentials(Key, secret));
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    private async Task StartAsync(int port)
    {
        var script = Path.Combine(AppContext.BaseDirectory, "Servers", "radosgw.sh");
        var monitor = FreePort();
        using var start = Process.Start("bash", [script, folder, $"{monitor}", $"{port}", Key, Secret]);
        await start.WaitForExitAsync();
        if (start.ExitCode != 0)
        {
            var log = await File.ReadAllTextAsync(Path.Combine(folder, "start.log"));
            throw new InvalidOperationException($"Ceph did not start:\n{log}");
        }
    }
}
