using HubSpotInvoicing.Preparing.Findings;

namespace HubSpotInvoicing.Testing.Preparing;

/// <summary>Findings to try things with.</summary>
public static class SampleFindings
{
    public static DateTimeOffset Seen { get; } = new(2026, 11, 21, 21, 6, 22, TimeSpan.Zero);

    /// <summary>What the settings of these tests name.</summary>
    public static NamedSubjects Named { get; } =
        new("membership_invoice_key", "membership_line_key", "next_renewal_date", "4126643121");

    /// <summary>A key that is not kept unique, and a person's word.</summary>
    public static AccountFindings Of(long portal) => new AccountFindings
    {
        PortalId = portal,
        ApiVersion = "2026-09",
        ProductVersion = "1.0.0",
        Probes = [new OpenProbe(RunId.Parse("20261121T210622Z-0a1b2c"), Seen, ["55501"])],
    }.With(
    [
        Of(KeyQuestions.SecondKey, "accepted"),
        Of(DraftQuestions.TotalDelay, "1500"),
        Of(PersonQuestions.OpeningMails, "no"),
    ]);

    /// <summary>As it is seen on what the settings name.</summary>
    public static Finding Of(Question question, string value) =>
        new(
            question,
            question.AnswerOf(value) ?? throw new ArgumentException("There is no such answer.", nameof(value)),
            Seen)
        {
            On = Named.NameFor(question),
        };
}
