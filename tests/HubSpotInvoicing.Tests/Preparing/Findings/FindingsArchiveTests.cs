using System.Reflection;
using System.Text;
using HubSpotInvoicing.Testing.Preparing;

namespace HubSpotInvoicing.Preparing.Findings;

public sealed class FindingsArchiveTests
{
    private const long Portal = 4242001;
    private readonly MemoryFindingsStore store = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private FindingsArchive Archive => new(store);

    [Fact]
    public async Task Nothing_kept_is_nothing_known() =>
        Assert.IsType<KeptFindings.None>(await Archive.ReadAsync(Portal, "2026-09", Cancellation));

    [Fact]
    public async Task What_is_kept_reads_back()
    {
        var findings = SampleFindings.Of(Portal);
        await Archive.KeepAsync(findings, Cancellation);

        var read = Assert.IsType<KeptFindings.Valid>(await Archive.ReadAsync(Portal, "2026-09", Cancellation)).Findings;

        Assert.Equal(findings.Findings, read.Findings);
        Assert.Equal((findings.ApiVersion, findings.ProductVersion), (read.ApiVersion, read.ProductVersion));
        var (kept, probe) = (Assert.Single(findings.Probes), Assert.Single(read.Probes));
        Assert.Equal((kept.Name, kept.Since), (probe.Name, probe.Since));
        Assert.Equal(kept.Invoices, probe.Invoices);
    }

    [Theory]
    [InlineData(4242002, "2026-09", "The findings are of account 4242001, not of 4242002.")]
    [InlineData(4242001, "2027-03", "The findings are of the API version 2026-09, not of 2027-03.")]
    public async Task Findings_of_something_else_count_for_nothing(long portal, string version, string why)
    {
        await KeepAtAsync(portal, SampleFindings.Of(Portal));

        var kept = await Archive.ReadAsync(portal, version, Cancellation);

        Assert.Equal(why, Assert.IsType<KeptFindings.Foreign>(kept).Why);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("\"format\": 2", "\"format\": 3")]
    [InlineData("\"format\": 2", "\"format\": 1")]
    [InlineData("\"on\": \"membership_invoice_key\"", "\"on\": \"\"")]
    [InlineData("\"value\": \"1500\"", "\"value\": \"1500\", \"on\": \"membership_invoice_key\"")]
    [InlineData("\"portal\"", "\"portals\"")]
    [InlineData("\"value\": \"accepted\"", "\"value\": \"maybe\"")]
    [InlineData("\"name\": \"second-key\"", "\"name\": \"third-key\"")]
    [InlineData("\"name\": \"second-key\"", "\"name\": \"opening-mails\"")]
    [InlineData("\"value\": \"accepted\"", "\"value\": \"accepted\", \"by\": \"me\"")]
    [InlineData("\"seen\": \"2026", "\"seen\": \"26")]
    [InlineData("\"55501\"", "\"5550x\"")]
    [InlineData("\"55501\"", "55501")]
    [InlineData("\"55501\"", "\"\"")]
    [InlineData("\"55501\"", "\"123456789012345678901\"")]
    [InlineData("\"apiVersion\": \"2026-09\"", "\"apiVersion\": null")]
    [InlineData("\"since\"", "\"by\": \"me\", \"since\"")]
    [InlineData("  \"productVersion\": \"1.0.0\",", "")]
    [InlineData(
        "\"findings\": [",
        "\"findings\": [ { \"name\": \"second-key\", \"value\": \"refused\", \"seen\": \"2026-11-21T21:06:22Z\" },")]
    [InlineData("\"probes\"", "\"notes\": [], \"probes\"")]
    [InlineData("\"name\": \"20261121T210622Z-0a1b2c\"", "\"name\": \"a b\"")]
    [InlineData("\"probes\"", "\"probes\": [], \"probes\"")]
    public async Task Findings_that_are_not_exactly_as_written_are_refused(string from, string to)
    {
        await Archive.KeepAsync(SampleFindings.Of(Portal), Cancellation);
        var text = Encoding.UTF8.GetString((await StoredAsync(store)).Span);
        var damaged = from.Length == 0 ? text[..^20] : text.Replace(from, to, StringComparison.Ordinal);
        await store.PutAsync(Portal, Encoding.UTF8.GetBytes(damaged), Cancellation);

        var fault = await Assert.ThrowsAsync<FindingsUnavailableException>(
            () => Archive.ReadAsync(Portal, "2026-09", Cancellation));

        Assert.Equal("memory/findings/4242001", fault.Location);
        Assert.Contains("it is damaged (", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Findings_of_the_first_format_are_read_and_do_not_say_on_what_they_were_seen()
    {
        await store.PutAsync(
            Portal,
            """
            {
              "format": 1,
              "portal": 4242001,
              "apiVersion": "2026-09",
              "productVersion": "1.0.0",
              "findings": [{ "name": "second-key", "value": "accepted", "seen": "2026-11-16T12:00:00Z" }],
              "probes": []
            }
            """u8.ToArray(),
            Cancellation);

        var kept = Assert.IsType<KeptFindings.Valid>(await Archive.ReadAsync(Portal, "2026-09", Cancellation));

        Assert.Equal("accepted", Assert.Single(kept.Findings.Findings).Answer.Value);
        Assert.Null(Assert.Single(kept.Findings.Findings).On);
    }

    [Fact]
    public async Task A_change_that_others_always_forestall_is_given_up_and_said()
    {
        var changes = 0;

        var fault = await Assert.ThrowsAsync<FindingsUnavailableException>(() => Archive.ChangeAsync(
            Portal,
            "2026-09",
            kept =>
            {
                var other = kept.With([SampleFindings.Of(DraftQuestions.TotalDelay, $"{++changes}")]);
                new FindingsArchive(store).KeepAsync(other, Cancellation).GetAwaiter().GetResult();
                return kept.With([SampleFindings.Of(PersonQuestions.OpeningMails, "yes")]);
            },
            Cancellation));

        Assert.Contains("others keep writing them", fault.Message, StringComparison.Ordinal);
        Assert.InRange(changes, 2, 100);
    }

    [Fact]
    public async Task Findings_are_written_for_people_to_read()
    {
        await Archive.KeepAsync(SampleFindings.Of(Portal) with { ProductVersion = "1.0.0+a1b2c3" }, Cancellation);

        var lines = Encoding.UTF8.GetString(Assert.IsType<StoredFindings>(await store.ReadAsync(Portal, Cancellation)).Bytes.Span)
            .Split('\n');

        Assert.Equal(["{", "  \"format\": 2,", "  \"portal\": 4242001,"], lines[..3]);
        Assert.Contains("  \"productVersion\": \"1.0.0+a1b2c3\",", lines);
        Assert.Equal(["}", ""], lines[^2..]);
    }

    [Fact]
    public async Task The_longest_id_of_an_invoice_reads_back()
    {
        string[] ids = ["12345678901234567890", "1"];
        var probe = new OpenProbe(RunId.Parse("20261121T210622Z-0a1b2c"), SampleFindings.Seen, ids);
        await Archive.KeepAsync(SampleFindings.Of(Portal) with { Probes = [probe] }, Cancellation);

        var kept = Assert.IsType<KeptFindings.Valid>(await Archive.ReadAsync(Portal, "2026-09", Cancellation));

        Assert.Equal(ids, Assert.Single(kept.Findings.Probes).Invoices);
    }

    [Fact]
    public async Task A_change_is_made_to_what_is_kept_by_then_and_names_the_release_that_made_it()
    {
        await Archive.KeepAsync(SampleFindings.Of(Portal), Cancellation);

        await Archive.ChangeAsync(
            Portal,
            "2026-09",
            findings => findings.With([SampleFindings.Of(DraftQuestions.BadRow, "whole")]),
            Cancellation);

        var kept = Assert.IsType<KeptFindings.Valid>(await Archive.ReadAsync(Portal, "2026-09", Cancellation)).Findings;
        Assert.Equal(4, kept.Findings.Count);
        Assert.Single(kept.Probes);
        Assert.Equal(
            typeof(FindingsArchive).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()
                ?.InformationalVersion,
            kept.ProductVersion);
    }

    [Fact]
    public async Task Another_API_version_forgets_the_findings_and_remembers_the_probes()
    {
        await Archive.KeepAsync(SampleFindings.Of(Portal), Cancellation);

        var fresh = await Archive.ReadToAddAsync(Portal, "2027-03", Cancellation);

        Assert.Empty(fresh.Findings);
        Assert.Single(fresh.Probes);
        Assert.Equal("2027-03", fresh.ApiVersion);
    }

    [Fact]
    public async Task Another_accounts_open_probe_is_never_overwritten()
    {
        await KeepAtAsync(4242002, SampleFindings.Of(Portal));

        var fault = await Assert.ThrowsAsync<FindingsUnavailableException>(
            () => Archive.ReadToAddAsync(4242002, "2026-09", Cancellation));

        Assert.Contains("left records in account 4242001", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_accounts_findings_make_room()
    {
        await KeepAtAsync(4242002, SampleFindings.Of(Portal) with { Probes = [] });

        var fresh = await Archive.ReadToAddAsync(4242002, "2026-09", Cancellation);

        Assert.Equal((4242002L, 0), (fresh.PortalId, fresh.Findings.Count));
    }

    [Fact]
    public void A_newer_finding_stands_in_place_of_the_older_one()
    {
        var findings = SampleFindings.Of(Portal).With([SampleFindings.Of(KeyQuestions.SecondKey, "refused")]);

        Assert.Equal(3, findings.Findings.Count);
        Assert.True(findings.Says(KeyQuestions.SecondKey, "refused"));
    }

    [Fact]
    public void Newer_findings_stand_in_place_of_the_older_ones_each_by_its_name()
    {
        var findings = SampleFindings.Of(Portal).With(
        [
            SampleFindings.Of(PersonQuestions.OpeningMails, "yes"), SampleFindings.Of(KeyQuestions.SecondKey, "refused"),
        ]);

        Assert.Equal(
            [("draft-total-ms", "1500"), ("opening-mails", "yes"), ("second-key", "refused")],
            findings.Findings.Select(f => (f.Question.Name, f.Answer.Value)));
    }

    [Fact]
    public void A_probe_is_remembered_once_until_its_records_are_gone()
    {
        var (first, other) = (Probe("20261121T210622Z-0a1b2c"), Probe("20261122T080000Z-0d0e0f"));
        var grown = first with { Invoices = ["55501", "55502"] };

        var findings = (SampleFindings.Of(Portal) with { Probes = [] }).With(first).With(other).With(grown);

        Assert.Equal([other, grown], findings.Probes);
        Assert.Equal([grown], findings.Without(other).Probes);
    }

    private static OpenProbe Probe(string name) => new(RunId.Parse(name), SampleFindings.Seen, ["55501"]);

    /// <summary>As a folder does, whose file is the same for every account.</summary>
    private async Task KeepAtAsync(long portal, AccountFindings findings)
    {
        var elsewhere = new MemoryFindingsStore();
        await new FindingsArchive(elsewhere).KeepAsync(findings, Cancellation);
        await store.PutAsync(portal, await StoredAsync(elsewhere), Cancellation);
    }

    private static async Task<ReadOnlyMemory<byte>> StoredAsync(MemoryFindingsStore store) =>
        (await store.ReadAsync(Portal, Cancellation))?.Bytes ?? throw new InvalidOperationException("Nothing is kept.");
}
