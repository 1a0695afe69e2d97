using ContentLint.Diagnostics;
using ContentLint.Text;

namespace ContentLint.Configuration;

/// <summary>
/// Which rules report and with which severity: settings by id or name in the order they were made, the last one wins.
/// Immutable.
/// </summary>
internal sealed class RuleSelection
{
    private readonly IReadOnlyList<KeyValuePair<string, Severity?>> _settings;
    private readonly IReadOnlyList<string> _only;

    private RuleSelection(IReadOnlyList<KeyValuePair<string, Severity?>> settings, IReadOnlyList<string> only)
    {
        _settings = settings;
        _only = only;
    }

    /// <summary>Every rule as its descriptor says.</summary>
    public static RuleSelection Default { get; } = new([], []);

    /// <summary>Adds settings; <see langword="null"/> stands for off.</summary>
    public RuleSelection With(IEnumerable<KeyValuePair<string, Severity?>> settings) => new([.. _settings, .. settings], _only);

    /// <summary>Lets only rules report whose id or name matches a pattern with <c>*</c>; none given means all.</summary>
    public RuleSelection Only(IReadOnlyList<string> patterns) => new(_settings, patterns);

    /// <summary>The severity of a rule's diagnostics; <see langword="null"/> when it is off.</summary>
    public Severity? SeverityOf(DiagnosticDescriptor descriptor) =>
        // Who names a rule wants to see it, also where it is off.
        Configured(descriptor) ?? (_only.Any(descriptor.IsNamed) ? descriptor.DefaultSeverity : null);

    private Severity? Configured(DiagnosticDescriptor descriptor)
    {
        if (_only.Count > 0 && !_only.Any(p => Matches(p, descriptor.Id) || Matches(p, descriptor.Name)))
            return null;
        for (var i = _settings.Count - 1; i >= 0; i--)
        {
            if (descriptor.IsNamed(_settings[i].Key))
                return _settings[i].Value;
        }

        return descriptor.IsEnabledByDefault ? descriptor.DefaultSeverity : null;
    }

    /// <summary>Whether a word matches a pattern in which <c>*</c> stands for any characters; case does not count.</summary>
    public static bool Matches(string pattern, string word) => Wildcard.IsMatch(pattern, word, StringComparison.OrdinalIgnoreCase);
}
