using System.Text.RegularExpressions;

namespace HubSpotInvoicing.Infra;

public sealed partial class PriceBookWorkflowTests
{
    private readonly string workflow = Repository.Text(".github/workflows/price-book.yml");

    [Fact]
    public void Every_action_is_pinned_to_a_commit_that_ci_uses_too()
    {
        var used = Use().Matches(workflow).Select(m => m.Groups[1].Value).ToList();
        var inCi = Use().Matches(Repository.Text(".github/workflows/ci.yml")).Select(m => m.Groups[1].Value);

        Assert.NotEmpty(used);
        Assert.Empty(used.Except(inCi));
    }

    [Fact]
    public void The_right_to_write_is_only_where_no_code_of_the_pull_request_runs()
    {
        var jobs = workflow.Split("\n  comment:\n");

        Assert.Equal(2, jobs.Length);
        Assert.Contains("\npermissions: {}\n", jobs[0], StringComparison.Ordinal);
        Assert.DoesNotContain("write", jobs[0].Split("jobs:")[1].Split("run: |")[0], StringComparison.Ordinal);
        Assert.Contains("pull-requests: write", jobs[1], StringComparison.Ordinal);
        Assert.DoesNotContain("checkout", jobs[1], StringComparison.Ordinal);
        Assert.DoesNotContain("dotnet", jobs[1], StringComparison.Ordinal);
    }

    [Fact]
    public void What_others_wrote_never_becomes_part_of_a_script()
    {
        var scripts = Script().Matches(workflow);

        Assert.Equal(2, scripts.Count);
        Assert.All(scripts, script => Assert.DoesNotContain("${{", script.Value, StringComparison.Ordinal));
    }

    [Fact]
    public void It_watches_the_book_that_ships()
    {
        var book = Path().Match(workflow).Groups[1].Value;

        Assert.Contains("\"books\"", Repository.Text(book), StringComparison.Ordinal);
        Assert.Contains($"book={book}", workflow, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"uses: (\S+)")]
    private static partial Regex Use();

    [GeneratedRegex(@"run: \|\n(?:          .*\n|\n)+")]
    private static partial Regex Script();

    [GeneratedRegex(@"paths: \['([^']+)'\]")]
    private static partial Regex Path();
}
