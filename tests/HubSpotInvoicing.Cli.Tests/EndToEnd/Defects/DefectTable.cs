namespace HubSpotInvoicing.Cli.EndToEnd.Defects;

/// <summary>Every defect that has a row; another one is one more line.</summary>
internal static class DefectTable
{
    private const string Failed = "failed";
    private const string Warned = "warned";

    /// <summary>What the emulated account can have, and why no row here finds it.</summary>
    public static IReadOnlyDictionary<string, string> Elsewhere { get; } = new Dictionary<string, string>
    {
        ["token-oauth"] = "it works",
        ["group-missing"] = "it is nothing but order, and `setup` creates it or files properties elsewhere",
        ["member-twice"] = "`doctor --data` finds it",
        ["contact-without-email"] = "`doctor --data` finds it",
        ["rule-requires:companies.country"] =
            "no read shows it and a probe touches no company; a run reports the dues that are refused",
        ["total-late"] = "`doctor --probe` times it (behaviour.draft-total-ms), and runs wait twice as long",
        ["search-late"] = "`doctor --probe` warns of it after half a minute (behaviour.search-lag-ms)",
    };

    /// <summary>Ways of an account that a run copes with: they are told, and there is nothing to put right.</summary>
    public static IReadOnlyList<Defect> Told { get; } =
    [
        Probed("lines-outlive-drafts", "behaviour.draft-lines"),
        Probed("archived-keep-keys", "behaviour.deleted-key"),
    ];

    public static IReadOnlyList<Defect> All { get; } =
    [
        .. OnThisMachine,
        .. OfTheAccount,
        .. OfTheSchema,
        .. OfMembersAndMails,
        .. OfBehaviour,
    ];

    private static IEnumerable<Defect> OnThisMachine =>
    [
        new("setting unknown", "settings.HubSpot:Teir", Failed, Unset("HubSpot__Teir"))
        {
            Cause = Set("HubSpot__Teir", "Pro"),
        },
        new("setting unusable", "settings.HubSpot:Tier", Failed, Correct("HubSpot__Tier", "Pro"))
        {
            Cause = Set("HubSpot__Tier", "Gold"),
        },
        new(
            "settings file broken",
            "settings.file",
            Failed,
            Remedy.Person("the file is corrected", c => c.Machine.Write("appsettings.json", "{}")))
        {
            Cause = c => c.Machine.Write("appsettings.json", "{ broken"),
        },
        new("token not set", "settings.token", Failed, Correct("HubSpot__AccessToken", "pat-emulator-demo"))
        {
            Cause = c => c.Machine.Environment.Remove("HubSpot__AccessToken"),
        },
        new("price book not there", "settings.pricebook", Failed, Unset("Pricing__Book"))
        {
            Cause = Set("Pricing__Book", "none.json"),
        },
        new("template not set", "settings.delivering", Failed, Correct("Delivering__TemplateEmailId", "4126643121"))
        {
            Cause = c => c.Machine.Environment.Remove("Delivering__TemplateEmailId"),
        },
        new("mails only as files", "settings.delivering", Warned, Remedy.Setting)
        {
            Cause = Set("Delivering__Channel", "File"),
        },
        new(
            "output folder is a file",
            "settings.folder",
            Failed,
            Remedy.Person("the file is moved", c => File.Delete(c.Machine.PathOf("invoicing"))))
        {
            Cause = c => c.Machine.Write("invoicing", ""),
        },
        new(
            "ledger damaged",
            "settings.ledger",
            Failed,
            Remedy.Person(
                "the backup is restored", c => Directory.Delete(c.Machine.PathOf("invoicing"), recursive: true)))
        {
            Cause = Damage,
        },
        new("portal not locked", "account.portal", Warned, Remedy.Setting)
        {
            Cause = c => c.Machine.Environment.Remove("HubSpot__PortalId"),
        },
        new(
            "address where nobody answers",
            "token.accepted",
            Failed,
            Remedy.Person("the setting is corrected", c => c.Machine.Environment["HubSpot__BaseUrl"] = c.Address))
        {
            Cause = c =>
            {
                c.Machine.Environment["HubSpot__BaseUrl"] = "http://127.0.0.1:1";
                c.Machine.Environment["HubSpot__RetryCountMax"] = "0";
            },
        },
    ];

    private static IEnumerable<Defect> OfTheAccount =>
    [
        new("token-revoked", "token.accepted", Failed, Remedy.Admin),
        new("token-legacy-private-app", "token.kind", Warned, Remedy.Admin),
        new("account-other", "account.portal", Failed, Remedy.Setting),
        new("time-zone-unknown", "account.zone", Failed, Remedy.Admin),
        new("currency-other", "account.currency", Failed, Remedy.Admin),
        new("clock-ahead", "account.clock", Warned, Remedy.Repair("the clock is set")),
        new("clock-behind", "account.clock", Warned, Remedy.Repair("the clock is set")),
        new("clock-hours-ahead", "account.clock", Failed, Remedy.Repair("the clock is set")),
        new("quota-nearly-used", "account.quota", Failed, Remedy.Repair("the quota is reset")),
        new("tier-lower", "account.tier", Warned, Remedy.Setting),
        Scope("crm.objects.companies.read", Failed),
        Scope("crm.objects.companies.write", Failed),
        Scope("crm.objects.contacts.read", Failed),
        Scope("crm.objects.invoices.read", Failed),
        Scope("crm.objects.invoices.write", Failed),
        Scope("crm.objects.line_items.read", Failed),
        Scope("crm.objects.line_items.write", Failed),
        Scope("transactional-email", Failed),
        Scope("crm.objects.owners.read", Warned),
        Scope("crm.objects.products.read", Warned),
        Scope("crm.objects.products.write", Warned),
        Scope("crm.schemas.companies.write", Warned),
        Scope("crm.schemas.invoices.write", Warned),
        Scope("e-commerce", Warned),
    ];

    private static IEnumerable<Defect> OfTheSchema =>
    [
        .. new[]
        {
            "next_renewal_date",
            "membership_type",
            "us_states",
            "canadian_provinces",
            "non_north_american_territories",
            "sales_volume",
            "membership_level",
            "membership_dues",
        }.Select(name => Property("property-missing:companies.", name, Remedy.Command)),
        new(
            "property-missing:invoices.membership_invoice_key",
            "property.invoices.membership_invoice_key",
            Failed,
            Remedy.Command),
        new(
            "property-missing:line_items.membership_line_key",
            "property.line_items.membership_line_key",
            Failed,
            Remedy.Command),
        new(
            "key-not-unique:invoices.membership_invoice_key",
            "property.invoices.membership_invoice_key",
            Failed,
            Remedy.AnotherProperty("Invoicing__KeyProperty", "invoice_key_2")),
        new(
            "key-not-unique:line_items.membership_line_key",
            "property.line_items.membership_line_key",
            Failed,
            Remedy.AnotherProperty("Invoicing__LineKeyProperty", "line_key_2")),
        Property(
            "property-type:companies.",
            "next_renewal_date",
            Remedy.AnotherProperty("Fetching__Properties__RenewalDate", "renewal_day")),
        Property(
            "property-type:companies.",
            "membership_dues",
            Remedy.AnotherProperty("Fetching__Properties__Dues", "dues_amount")),
        Property(
            "property-read-only:companies.",
            "membership_dues",
            Remedy.AnotherProperty("Fetching__Properties__Dues", "dues_amount")),
        new(
            "property-options:companies.membership_type",
            "property.companies.membership_type",
            Warned,
            Remedy.Admin),
        new("label-missing:renewal-contact", "association.companies.contacts.label", Warned, Remedy.Command),
        new("association-missing:930", "association.companies.contacts.930", Warned, Remedy.Admin),
        new("association-missing:177", "association.invoices.contacts.177", Failed, Remedy.Admin),
        new("rule-bounds:companies.membership_dues", "rules.companies", Warned, Remedy.Admin),
        new("product-missing:SVC-FLAT", "product.SVC-FLAT", Warned, Remedy.Command),
        new("product-price:SVC-FLAT", "product.SVC-FLAT", Warned, Remedy.Admin),
    ];

    private static IEnumerable<Defect> OfMembersAndMails =>
    [
        new("members-none", "members.found", Warned, Remedy.Repair("the members are imported")),
        new("member-type-unknown", "members.types", Warned, Remedy.Admin),
        new("member-type-misspelt", "members.types", Warned, Remedy.Admin),
        new("member-level-unknown", "members.levels", Warned, Remedy.Admin),
        new("template-missing", "mail.template", Failed, Remedy.Admin),
        new("template-draft", "mail.template", Failed, Remedy.Admin),
    ];

    /// <summary>What only a write can show.</summary>
    private static IEnumerable<Defect> OfBehaviour =>
    [
        Probed("key-not-enforced:invoices.membership_invoice_key", "behaviour.second-key") with { Verdict = Warned },
        Probed("rule-requires:invoices.hs_purchase_order_number", "behaviour.probe"),
        Probed("invoicing-not-set-up", "behaviour.probe"),
        Probed("sending-domain-missing", "behaviour.mail-template"),
    ];

    private static Defect Probed(string name, string point) =>
        new(name, point, Failed, Remedy.Admin) { Options = ["--probe"] };

    private static Defect Scope(string scope, string verdict) =>
        new($"scope-missing:{scope}", $"scope.{scope}", verdict, Remedy.Admin);

    private static Defect Property(string prefix, string name, Remedy fix) =>
        new(prefix + name, $"property.companies.{name}", Failed, fix);

    private static Action<Clinic> Set(string variable, string value) => c => c.Machine.Environment[variable] = value;

    private static Remedy Correct(string variable, string value) =>
        Remedy.Person("the setting is corrected", c => c.Machine.Environment[variable] = value);

    private static Remedy Unset(string variable) =>
        Remedy.Person("the setting is removed", c => c.Machine.Environment.Remove(variable));

    private static void Damage(Clinic clinic)
    {
        var month = Directory.CreateDirectory(clinic.Machine.PathOf("invoicing/ledger/2026-11"));
        File.WriteAllText(Path.Combine(month.FullName, "00000001.json"), "x");
    }
}
