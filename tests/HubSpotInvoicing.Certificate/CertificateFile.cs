using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization;
using HubSpotInvoicing.Certificate.Accounts;
using HubSpotInvoicing.Certificate.Checks;

namespace HubSpotInvoicing.Certificate;

/// <summary>Writes down what was proved, of which commit, and how to prove it again.</summary>
internal static class CertificateFile
{
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static async Task WriteAsync(
        CertificateArguments asked, Membership membership, IReadOnlyList<SeriesResult> results, string verdict)
    {
        var document = new
        {
            verdict,
            commit = asked.Commit ?? await CommitAsync() ?? "unknown",
            form = asked.IsFull ? "full" : "short",
            membership.Seed,
            membership.Companies,
            worlds = results.Select(r => new
            {
                r.Name,
                accidents = r.Count,
                r.Duplicates,
                r.Lost,
                r.Wrong,
                calls = r.Calls.Count == 0 ? null : r.Calls,
                failures = r.Failures.Select(f => new { f.Where, findings = f.Findings.All }),
            }),
        };
        Directory.CreateDirectory(asked.Folder);
        var path = Path.Combine(asked.Folder, asked.IsStorm ? "storms.json" : "certificate.json");
        await File.WriteAllBytesAsync(path, JsonSerializer.SerializeToUtf8Bytes(document, Readable));
        Console.WriteLine($"Certificate: {path}");
    }

    /// <summary>None when this is no clone, or git is not there.</summary>
    private static async Task<string?> CommitAsync()
    {
        try
        {
            using var git = Process.Start(new ProcessStartInfo("git", ["rev-parse", "HEAD"])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            });
            var answer = git is null ? "" : await git.StandardOutput.ReadToEndAsync();
            return string.IsNullOrWhiteSpace(answer) ? null : answer.Trim();
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
