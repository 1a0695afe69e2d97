using ContentLint.Data;
using ContentLint.Rules;

namespace ContentLint.Configuration;

/// <summary>
/// Which rules report and with which severity: settings by id or name in the order they were made, the last one wins.
/// Immutable.
/// </summary>
internal sealed class RuleSelection
{
    private readonly IReadOnlyList<KeyValuePair<string, Severity?>> _settings;
    private readonly IReadOnlyList<KeyValuePair<string, DataMapping>> _options;
    private readonly IReadOnlyList<string> _only;
    private IReadOnlyList<LessonRule>? _builtIn;

    private RuleSelection(
        IReadOnlyList<KeyValuePair<string, Severity?>> settings, IReadOnlyList<KeyValuePair<string, DataMapping>> options, IReadOnlyList<string> only)
    {
        _settings = settings;
        _options = options;
        _only = only;
    }

    /// <summary>Every rule as its descriptor says.</summary>
    public static RuleSelection Default { get; } = new([], [], []);

    /// <summary>Adds settings; <see langword="null"/> stands for off.</summary>
    public RuleSelection With(IEnumerable<KeyValuePair<string, Severity?>> settings) => new([.. _settings, .. settings], _options, _only);

    /// <summary>Adds options of rules.</summary>
    public RuleSelection With(IEnumerable<KeyValuePair<string, DataMapping>> options) => new(_settings, [.. _options, .. options], _only);

    /// <summary>Lets only rules report whose id or name matches a pattern with <c>*</c>; none given means all.</summary>
    public RuleSelection Only(IReadOnlyList<string> patterns) => new(_settings, _options, patterns);

    /// <summary>The severity of a rule's diagnostics; <see langword="null"/> when it is off.</summary>
    public Severity? SeverityOf(DiagnosticDescriptor descriptor) =>
        // Who names a rule wants to see it, also where it is off.
        Configured(descriptor) ?? (_only.Count > 0 && _only.Any(descriptor.IsNamed) ? descriptor.DefaultSeverity : null);

    /// <summary>The rules that come with the engine and report something: found once for all lessons.</summary>
    public IReadOnlyList<LessonRule> BuiltIn => _builtIn ??= [.. RuleRegistry.LessonRules.Where(r => ReportsAny(r.Descriptors))];

    /// <summary>Whether one of a rule's diagnostics is reported.</summary>
    public bool ReportsAny(IReadOnlyList<DiagnosticDescriptor> descriptors)
    {
        for (var i = 0; i < descriptors.Count; i++)
        {
            if (SeverityOf(descriptors[i]) is not null)
                return true;
        }

        return false;
    }

    /// <summary>The severity of a diagnostic: what is set for its rule, else the rule's own word; <see langword="null"/> when it is off.</summary>
    public Severity? SeverityOf(Diagnostic diagnostic) =>
        SeverityOf(diagnostic.Descriptor) is { } severity ? _settings.Any(s => diagnostic.Descriptor.IsNamed(s.Key)) ? severity : diagnostic.Severity : null;

    private Severity? Configured(DiagnosticDescriptor descriptor)
    {
        if (_only.Count > 0 && !IsAmong(_only, descriptor))
            return null;
        for (var i = _settings.Count - 1; i >= 0; i--)
        {
            if (descriptor.IsNamed(_settings[i].Key))
                return _settings[i].Value;
        }

        return descriptor.IsEnabledByDefault ? descriptor.DefaultSeverity : null;
    }

    // Apart, so that nothing is allocated for each rule of each lesson where no patterns are given.
    private static bool IsAmong(IReadOnlyList<string> patterns, DiagnosticDescriptor descriptor) => patterns.Any(p => Matches(p, descriptor));

    /// <summary>The options that are set for a rule.</summary>
    public RuleOptions OptionsOf(DiagnosticDescriptor descriptor) =>
        _options.Count == 0 ? RuleOptions.None : new RuleOptions([.. _options.Where(o => descriptor.IsNamed(o.Key)).Select(o => o.Value)]);

    /// <summary>Whether a pattern matches a rule's id or its name.</summary>
    public static bool Matches(string pattern, DiagnosticDescriptor descriptor) => Matches(pattern, descriptor.Id) || Matches(pattern, descriptor.Name);

    /// <summary>Whether a word matches a pattern in which <c>*</c> stands for any characters; case does not count.</summary>
    public static bool Matches(string pattern, string word) => Wildcard.IsMatch(pattern, word, StringComparison.OrdinalIgnoreCase);
}
