namespace HubSpotInvoicing.Emulator;

/// <summary>How a calendar day reads back; HubSpot's own form is not verified.</summary>
public enum DayForm
{
    /// <summary><c>2026-11-15</c>.</summary>
    Day,

    /// <summary>Milliseconds at midnight UTC.</summary>
    Milliseconds,

    /// <summary><c>2026-11-15T00:00:00.000Z</c>.</summary>
    Timestamp,
}
