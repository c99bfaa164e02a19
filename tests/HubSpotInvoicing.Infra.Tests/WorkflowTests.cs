using System.Text.RegularExpressions;

namespace HubSpotInvoicing.Infra;

public sealed partial class WorkflowTests
{
    private readonly string workflow = Repository.Text(".github/workflows/deploy.yml");

    [Fact]
    public void Every_action_is_pinned_to_a_commit_that_ci_uses_too()
    {
        var used = Use().Matches(workflow).Select(m => m.Groups[1].Value).ToList();
        var inCi = Use().Matches(Repository.Text(".github/workflows/ci.yml")).Select(m => m.Groups[1].Value);

        Assert.NotEmpty(used);
        Assert.All(used, action => Assert.Matches("@[0-9a-f]{40}$", action));
        Assert.Empty(used.Except(inCi));
    }

    [Fact]
    public void It_signs_in_without_a_stored_key()
    {
        Assert.Contains("id-token: write", workflow, StringComparison.Ordinal);
        Assert.Contains("assume-role-with-web-identity", workflow, StringComparison.Ordinal);
        Assert.DoesNotContain("secrets.", workflow, StringComparison.Ordinal);
    }

    [Fact]
    public void It_waits_for_the_approvers_of_the_environment() =>
        Assert.Contains("environment: ${{ inputs.stage }}", workflow, StringComparison.Ordinal);

    [Fact]
    public void What_a_person_types_in_never_becomes_part_of_a_script() => Assert.All(
        Script().Matches(workflow),
        script => Assert.DoesNotContain("${{", script.Value, StringComparison.Ordinal));

    [GeneratedRegex(@"uses: (\S+)")]
    private static partial Regex Use();

    [GeneratedRegex(@"run: \|\n(?:          .*\n|\n)+")]
    private static partial Regex Script();
}
