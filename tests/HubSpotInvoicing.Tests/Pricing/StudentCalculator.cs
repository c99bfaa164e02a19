using System.Globalization;
using HubSpotInvoicing.Fetching;
using HubSpotInvoicing.Pricing.Books;
using HubSpotInvoicing.Pricing.Memberships;

namespace HubSpotInvoicing.Pricing;

/// <summary>A type that the product does not know: students pay half unless they have graduated.</summary>
internal sealed class StudentCalculator : IMembershipCalculator
{
    public static MemberField GraduatedIn { get; } = new("GraduatedIn", "graduated_in");

    public MembershipType Type { get; } = MembershipType.Named("Student");

    public IReadOnlyList<MemberField> Fields { get; } = [GraduatedIn];

    public IMembershipRule ReadRule(BookSection section, Currency currency) => new Rule(
        BookLine.Read(section.Section("student"), currency),
        BookLine.Read(section.Section("graduate"), currency));

    private sealed record Rule(BookLine Student, BookLine Graduate) : IMembershipRule
    {
        public IReadOnlyList<BookLine> Lines { get; } = [Student, Graduate];

        public IReadOnlyList<TracePrice> Figures { get; } =
            [new(Student.Name, Student.Price.Amount), new(Graduate.Name, Graduate.Price.Amount)];

        public Calculation Calculate(Member member, TerritoryLines territoryLines)
        {
            var year = member[GraduatedIn];
            var line = year.IsBlank ? Student : Graduate;
            var rule = string.Create(
                CultureInfo.InvariantCulture,
                $"Students pay {Student.Price.Times(1)}, graduates {Graduate.Price.Times(1)}.");
            return new Calculation.Priced(
                rule, line.Name, [line.Charge(1, 1)], [new TracePrice(line.Name, line.Price.Amount)])
            {
                Inputs = [new TraceInput(year.Property, year.Raw, year.IsBlank ? "student" : "graduate")],
            };
        }
    }
}
