using HubSpotInvoicing.Emulator.Requests;
using HubSpotInvoicing.Emulator.Storage;

namespace HubSpotInvoicing.Emulator.Objects;

/// <summary>The record rules an account admin set on companies; older API versions ignore them.</summary>
internal sealed class CompanyRules(Switches switches)
{
    public void CheckUpdate(CrmRecord company, ApiVersion version)
    {
        if (version.EnforcesRecordRules && switches.Refuses(company.Id))
        {
            var detail = RefusalDetail.ForProperty(
                "MISSING_CONDITIONAL_REQUIRED_PROPERTY",
                "Property \"country\" is required because of a conditional property rule.",
                "country");
            throw (Refusal.Invalid("Required properties are missing.") with { Details = [detail] }).ToException();
        }
    }
}
