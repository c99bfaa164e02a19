using HubSpotInvoicing.Delivering;
using Microsoft.Extensions.DependencyInjection;

namespace HubSpotInvoicing.Certificate.Crashing;

/// <summary>Lets mailers beside HubSpot's, whose requests die already, end with the run.</summary>
internal static class MortalMailers
{
    public static IServiceCollection LetMailersDieWith(this IServiceCollection services, Lifeline lifeline)
    {
        foreach (var mailer in services.Where(s => s.ServiceType == typeof(IInvoiceMailer)).Skip(1).ToList())
        {
            var type = mailer.ImplementationType ?? throw new InvalidOperationException("The mailer is not a type.");
            services.Remove(mailer);
            services.AddSingleton<IInvoiceMailer>(p => new MortalMailer(
                (IInvoiceMailer)ActivatorUtilities.CreateInstance(p, type), lifeline));
        }

        return services;
    }
}
