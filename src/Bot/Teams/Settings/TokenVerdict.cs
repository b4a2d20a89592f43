namespace GssBot.Bot.Teams.Settings;

/// <summary>What was found wrong with a token, the first rule that failed; the default is a refusal.</summary>
internal enum TokenVerdict
{
    /// <summary>Not one header of two parts, not three Base64url parts, not JSON, a claim of the wrong type.</summary>
    Malformed,
    Missing,
    Algorithm,
    Issuer,
    Audience,
    Lifetime,
    UnknownKey,
    Signature,
    ServiceUrl,
    Endorsement,
    Valid,
}
