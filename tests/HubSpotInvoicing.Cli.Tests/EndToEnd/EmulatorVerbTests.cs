using System.Net;
using System.Net.Sockets;

namespace HubSpotInvoicing.Cli.EndToEnd;

public sealed class EmulatorVerbTests
{
    [Fact]
    public async Task The_variables_it_prints_are_all_that_a_run_needs()
    {
        using var server = new Machine();
        using var client = new Machine();
        using var stop = new CancellationTokenSource();
        var serving = server.RunUntilAsync(
            ["emulator", "--port", "0", "--companies", "3", "--tier", "pro"], stop.Token);
        await server.Says("Ctrl-C ends it.");
        foreach (var line in server.Output.Split('\n').Where(l => l.StartsWith("  export ", StringComparison.Ordinal)))
        {
            var parts = line["  export ".Length..].Split('=');
            client.Environment[parts[0]] = parts[1];
        }

        var exit = await client.RunAsync("run", "--period", "2026-11");
        await stop.CancelAsync();

        Assert.Equal(ExitCode.Done, exit);
        Assert.Contains("3 of 3 companies invoiced", client.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, await serving);
    }

    [Fact]
    public async Task A_bare_account_with_defects_tells_what_is_wrong_and_what_comes_first()
    {
        using var server = new Machine();
        using var stop = new CancellationTokenSource();
        var serving = server.RunUntilAsync(
            [
                "emulator", "--port", "0", "--companies", "3", "--bare", "--defect", "clock-ahead",
                "--defect", "TEMPLATE-DRAFT",
            ],
            stop.Token);
        await server.Says("Ctrl-C ends it.");
        await stop.CancelAsync();

        Assert.Equal(ExitCode.Done, await serving);
        Assert.Contains(
            "Wrong on purpose: clock-ahead. HubSpot's clock is 10 minutes ahead.\nWrong on purpose: template-draft. ",
            server.Output,
            StringComparison.Ordinal);
        Assert.Contains("It is bare: ", server.Output, StringComparison.Ordinal);
        Assert.Contains("  hubspot-invoicing setup --apply\n", server.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_told_in_plain_words()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port.ToString(System.Globalization.CultureInfo.InvariantCulture);
        using var machine = new Machine();

        var exit = await machine.RunAsync("emulator", "--port", port, "--companies", "1");

        Assert.Equal(ExitCode.NotRun, exit);
        Assert.StartsWith(
            $"error: Port {port} on 127.0.0.1 is already taken.", machine.Error, StringComparison.Ordinal);
    }
}
