using ContentLint.Data;

namespace ContentLint.Rules;

/// <summary>
/// What a configuration sets for a rule beside its severity. The values have passed the rule's
/// <see cref="LessonRule.OptionsSchema"/>. Immutable.
/// </summary>
public sealed class RuleOptions
{
    private readonly IReadOnlyList<DataMapping> _layers;

    internal RuleOptions(IReadOnlyList<DataMapping> layers) => _layers = layers;

    /// <summary>No options.</summary>
    internal static RuleOptions None { get; } = new([]);

    /// <summary>A text.</summary>
    /// <param name="key">The option's name.</param>
    /// <returns>The text; <see langword="null"/> when it is not set or is no text.</returns>
    public string? GetText(string key) => Find(key) is DataScalar { Kind: DataKind.String } scalar ? scalar.Text : null;

    /// <summary>A number.</summary>
    /// <param name="key">The option's name.</param>
    /// <returns>The number; <see langword="null"/> when it is not set or is no number.</returns>
    public double? GetNumber(string key) => Find(key) is DataScalar { Value: double number } ? number : null;

    /// <summary>A choice of yes or no.</summary>
    /// <param name="key">The option's name.</param>
    /// <returns>The choice; <see langword="null"/> when it is not set or is neither <c>true</c> nor <c>false</c>.</returns>
    public bool? GetFlag(string key) => Find(key) is DataScalar { Value: bool flag } ? flag : null;

    /// <summary>A list of texts; a single text counts as a list of one.</summary>
    /// <param name="key">The option's name.</param>
    /// <returns>The texts; empty when it is not set.</returns>
    public IReadOnlyList<string> GetTexts(string key) => Find(key) switch
    {
        DataSequence list => [.. list.Items.OfType<DataScalar>().Select(s => s.Text)],
        DataScalar { Kind: not DataKind.Null } one => [one.Text],
        _ => [],
    };

    // The last file or override that sets an option wins.
    private DataNode? Find(string key)
    {
        for (var i = _layers.Count - 1; i >= 0; i--)
        {
            if (_layers[i][key] is { } node)
                return node;
        }

        return null;
    }
}
