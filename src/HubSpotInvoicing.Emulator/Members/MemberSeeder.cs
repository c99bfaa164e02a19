using System.Globalization;

namespace HubSpotInvoicing.Emulator.Members;

/// <summary>Puts members with their contacts and old invoices into the account.</summary>
internal sealed class MemberSeeder(World world, Switches switches, DateOnly anchor)
{
    private const int FirstMemberNumber = 1001;

    private int added;

    /// <summary>Fits values to an account that began bare, whose members have no invoices of ours; none leaves them.</summary>
    public ValueFitter? Fitter { get; init; }

    /// <summary>A member that renews in the anchor month.</summary>
    public void Add(MemberDraft draft) => Add(draft, anchor);

    public void Add(MemberDraft draft, DateOnly month)
    {
        var number = (FirstMemberNumber + added++).ToString(CultureInfo.InvariantCulture);
        var domain = draft.Properties.GetValueOrDefault("domain", $"member-{number}.example");
        var properties = Owned(Properties(draft, domain, month));
        var companyId = world.AddCompany(Fitter?.Fit(properties) ?? properties);
        var contactIds = draft.Contacts.Select(contact => Add(contact, domain, companyId)).ToList();
        if (draft.RefusesUpdates)
        {
            switches.RefuseCompany(companyId);
        }

        if (Fitter is null && draft.Invoice is { } invoice)
        {
            Add(invoice, companyId, contactIds[0], month);
        }
    }

    private static Dictionary<string, string> Properties(MemberDraft draft, string domain, DateOnly month)
    {
        var day = Math.Min(draft.Day, DateTime.DaysInMonth(month.Year, month.Month));
        return new Dictionary<string, string>(draft.Properties)
        {
            ["name"] = draft.Name,
            ["domain"] = domain,
            ["next_renewal_date"] = month.AddDays(day - 1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        };
    }

    /// <summary>The owners take turns; now and then nobody looks after a member.</summary>
    private Dictionary<string, string> Owned(Dictionary<string, string> properties)
    {
        var turn = added % (world.Owners.Count + 1);
        if (turn > 0)
        {
            properties["hubspot_owner_id"] = world.Owners[turn - 1].Id.ToString(CultureInfo.InvariantCulture);
        }

        return properties;
    }

    private long Add(MemberContact contact, string domain, long companyId)
    {
        var email = contact.Email?.Replace(MemberContact.OwnDomain, domain, StringComparison.Ordinal) ?? string.Empty;
        var contactId = world.AddContact(new Dictionary<string, string>
        {
            ["email"] = email,
            ["firstname"] = email.Length == 0 ? "Front desk" : "Accounts",
        });
        world.Associate(companyId, contactId, contact.Roles);
        if (contact.MailResult is { } result)
        {
            switches.SetMailResult(email, result);
        }

        return contactId;
    }

    private void Add(ExistingInvoice invoice, long companyId, long contactId, DateOnly month)
    {
        var key = string.Create(CultureInfo.InvariantCulture, $"{companyId}:{month:yyyy-MM}");
        var properties = new Dictionary<string, string>
        {
            ["membership_invoice_key"] = key,
            ["hs_currency"] = world.Currency,
            ["hs_invoice_status"] = invoice.Status,
            ["hs_invoice_billable"] = "true",
            ["hs_invoice_date"] = "2025-01-02T00:00:00.000Z",
            ["hs_due_date"] = "2025-02-01T00:00:00.000Z",
            ["hs_amount_billed"] = invoice.Price,
            ["hs_balance_due"] = invoice.Price,
        };
        if (invoice.Status == "open")
        {
            properties["hs_number"] = "INV-0042";
            properties["hs_invoice_link"] = "https://pay.hubspot.example/old/INV-0042";
        }

        world.AddInvoice(properties, companyId, contactId, new Dictionary<string, string>
        {
            ["name"] = "Service Provider membership",
            ["quantity"] = "1",
            ["price"] = invoice.Price,
            ["amount"] = invoice.Price,
            ["membership_line_key"] = $"{key}:1",
        });
    }
}
