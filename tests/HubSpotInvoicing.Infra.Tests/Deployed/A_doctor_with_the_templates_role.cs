using HubSpotInvoicing.Preparing;

namespace HubSpotInvoicing.Infra.Deployed;

/// <summary>
/// The role of the template is enough for every point of the doctor's, and each of its rights is needed.
/// </summary>
public sealed class A_doctor_with_the_templates_role(DeployedStack stack)
{
    // moto has no GetAccount, makes no identity that is verified, and of a template neither configuration sets nor
    // schedules nor
    // subscriptions nor a bucket's versions and its lock against strangers.
    private static readonly string[] NotOnMoto =
    [
        "aws.alarms", "aws.bucket.public-access", "aws.bucket.versioning", "aws.schedule", "aws.ses.account",
        "aws.ses.configuration-set", "aws.ses.identity",
    ];

    public static TheoryData<string, string> Permissions
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var (action, resource) in Permission.OfTheDoctor)
            {
                data.Add(action, resource);
            }

            return data;
        }
    }

    [Fact]
    public async Task Looks_at_all_of_AWS()
    {
        await using var month = await RoleMonth.StartAsync(stack);

        var points = OfAws(await month.ExamineAsync(stack.Credentials));

        Assert.Equal(
            [
                "aws.alarms",
                "aws.bucket",
                "aws.bucket.encryption",
                "aws.bucket.public-access",
                "aws.bucket.versioning",
                "aws.bucket.write-once",
                "aws.credentials",
                "aws.mail-events",
                "aws.schedule",
                "aws.secret",
                "aws.ses.account",
                "aws.ses.configuration-set",
                "aws.ses.identity",
            ],
            points.Select(c => c.Id).Order(StringComparer.Ordinal));
        Assert.All(
            points.Where(c => !NotOnMoto.Contains(c.Id)),
            c => Assert.True(c.Verdict is CheckVerdict.Passed, $"{c.Id}: {c.Evidence}"));
    }

    [Theory]
    [MemberData(nameof(Permissions))]
    public async Task Names_each_right_that_is_missing(string action, string resource)
    {
        await using var month = await RoleMonth.StartAsync(stack);

        var points = OfAws(await month.ExamineAsync(stack.Without(new Permission(action, resource))));

        var point = Assert.Single(points, c => c.Fix?.Contains(action, StringComparison.Ordinal) is true);
        Assert.Equal(CheckVerdict.NotChecked, point.Verdict);
        Assert.Contains("AccessDenied", point.Evidence, StringComparison.Ordinal);
    }

    private static List<Check> OfAws(Diagnosis diagnosis) => [.. diagnosis.Checks.Where(c => c.Area is CheckArea.Aws)];
}
