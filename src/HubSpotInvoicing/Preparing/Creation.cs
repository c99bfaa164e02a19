namespace HubSpotInvoicing.Preparing;

/// <summary>What HubSpot said to the creation of one thing.</summary>
public abstract record Creation
{
    private Creation()
    {
    }

    public sealed record Made : Creation
    {
        private Made()
        {
        }

        public static Made Instance { get; } = new();
    }

    /// <summary>It is there already, or an earlier attempt made it; only reading back can tell how it is.</summary>
    public sealed record Exists : Creation
    {
        private Exists()
        {
        }

        public static Exists Instance { get; } = new();
    }

    /// <summary>No answer came, so it may have been made; only reading back can tell.</summary>
    public sealed record Unanswered(SetupTrouble Trouble) : Creation;

    /// <summary>It was certainly not made.</summary>
    public sealed record Refused(SetupTrouble Trouble) : Creation;
}
