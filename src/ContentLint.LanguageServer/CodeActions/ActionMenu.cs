using System.Globalization;
using ContentLint.LanguageServer.Protocol;
using ContentLint.Text;

namespace ContentLint.LanguageServer.CodeActions;

/// <summary>The entries of one menu. Equal ones are one, and those that only read the same are told apart by their place.</summary>
internal sealed class ActionMenu
{
    private readonly List<CodeAction> _actions = [];
    private readonly Dictionary<string, List<IReadOnlyList<TextEdit>>> _byTitle = new(StringComparer.Ordinal);

    /// <summary>Adds an entry that there is once.</summary>
    public void Add(CodeAction action) => _actions.Add(action);

    /// <summary>Adds an entry that edits the document.</summary>
    /// <param name="action">The entry.</param>
    /// <param name="edits">Its edits.</param>
    /// <param name="place">What it is about.</param>
    public void Add(CodeAction action, IReadOnlyList<TextEdit> edits, LinePosition place)
    {
        if (!_byTitle.TryGetValue(action.Title, out var known))
            _byTitle.Add(action.Title, known = []);
        if (known.Any(edits.SequenceEqual))
            return;

        known.Add(edits);
        _actions.Add(known.Count == 1 ? action : action with { Title = TitleOf(action.Title, place) });
    }

    /// <summary>Adds an entry that has a command run.</summary>
    /// <param name="action">The entry.</param>
    /// <param name="command">The command's name.</param>
    /// <param name="arguments">What it is run with.</param>
    /// <param name="place">What it is about.</param>
    public void Add(CodeAction action, string command, string[] arguments, LinePosition place)
    {
        var title = _actions.Exists(a => a.Title == action.Title) ? TitleOf(action.Title, place) : action.Title;
        _actions.Add(action with { Title = title, Command = new Command(title, command) { Arguments = arguments } });
    }

    /// <summary>The entries in the order in which they were added.</summary>
    public CodeAction[] ToArray() => [.. _actions];

    // Two may stand in one column of a line too; then their number tells.
    private string TitleOf(string title, LinePosition place)
    {
        var placed = string.Create(CultureInfo.InvariantCulture, $"{title} (line {place.Line}, column {place.Column})");
        for (var number = 2; _actions.Exists(a => a.Title == placed); number++)
            placed = string.Create(CultureInfo.InvariantCulture, $"{title} (line {place.Line}, column {place.Column}, {number})");
        return placed;
    }
}
