// A sentence for people that programs can take apart: the words with named holes are the key, what fills the holes are the
// arguments. It is written as an interpolated string where the mistake is recognised, so the code reads as what the author
// will read, and it is put together only when someone does read it.
//
//   $"The value of '{name}' ends at {close:bracket}."   key: The value of '{name}' ends at {bracket}.
//
// A hole is named by the word behind its colon, else by the last word of its expression. It holds what an author wrote, a
// number, or a phrase that is a message itself; never a part of the sentence, which no other language could take.

using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace ContentLint.Diagnostics;

#pragma warning disable RS0026 // Overloads with optional parameters: the compiler fills them in, nobody calls them.

/// <summary>A sentence with named holes and what fills them. Immutable once it is written.</summary>
[InterpolatedStringHandler]
public sealed class Message : IEquatable<Message>
{
    /// <summary>How deep phrases stand in phrases at most; what is read and goes deeper is no message of ours.</summary>
    internal const int DeepestPhrase = 32;

    // The words before each hole, and those behind the last.
    private readonly string[] _words;
    private readonly MessageArgument[] _arguments;
    private int _filled;
    private string? _text;

    // The sentence of another language.
    private string? _translation;
    private string? _key;

    /// <summary>Begins a message; the compiler calls this for an interpolated string.</summary>
    /// <param name="literalLength">How many characters stand between the holes.</param>
    /// <param name="formattedCount">How many holes there are.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public Message(int literalLength, int formattedCount)
    {
        _ = literalLength;
        _words = new string[formattedCount + 1];
        _arguments = formattedCount == 0 ? [] : new MessageArgument[formattedCount];
    }

    private Message(string[] words, MessageArgument[] arguments)
    {
        _words = words;
        _arguments = arguments;
        _filled = arguments.Length;
    }

    /// <summary>Makes a message of words alone.</summary>
    /// <param name="words">The sentence; a brace in it is a brace.</param>
    /// <returns>The message, whose key is the sentence; <see langword="null"/> for <see langword="null"/>.</returns>
    [return: NotNullIfNotNull(nameof(words))]
    public static implicit operator Message?(string? words) => words is null ? null : FromString(words);

    /// <summary>Makes a message of words alone.</summary>
    /// <param name="words">The sentence; a brace in it is a brace.</param>
    /// <returns>The message; its key is the sentence.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="words"/> is <see langword="null"/>.</exception>
    public static Message FromString(string words) => new([words ?? throw new ArgumentNullException(nameof(words))], []);

    /// <summary>Makes a message from its key, as one is kept or sent.</summary>
    /// <param name="key">The sentence with <c>{name}</c> for each hole, <c>{{</c> and <c>}}</c> for braces.</param>
    /// <param name="arguments">What fills the holes, in the order of the key.</param>
    /// <returns>A message equal to the one that the key and the arguments were taken from.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The key has more or fewer holes than there are arguments.</exception>
    public static Message FromKey(string key, IReadOnlyList<MessageArgument> arguments)
    {
        var template = MessageTemplate.Parse(key ?? throw new ArgumentNullException(nameof(key)));
        if (template.Names.Count != (arguments ?? throw new ArgumentNullException(nameof(arguments))).Count)
            throw new ArgumentException($"The key has {template.Names.Count} holes, and there are {arguments.Count} arguments.", nameof(arguments));
        return FromTemplate(template, [.. arguments.Select(a => a.Value)]);
    }

    /// <summary>Makes a message from a template and as many values as it has holes.</summary>
    internal static Message FromTemplate(MessageTemplate template, IReadOnlyList<object> values) =>
        new([.. template.Words], [.. values.Select((value, i) => new MessageArgument(template.Names[i], value))]);

    /// <summary>The sentence with <c>{name}</c> for each hole: the same for all messages of one kind, whatever fills them.</summary>
    public string Key => _key ??= MessageTemplate.Print(_words, _arguments);

    /// <summary>What fills the holes, in the order of the sentence.</summary>
    public IReadOnlyList<MessageArgument> Arguments => _arguments;

    /// <summary>The sentence, in English where nobody has asked for another language.</summary>
    public string Text => _translation ?? English;

    /// <summary>The English sentence.</summary>
    internal string English => _text ??= Print();

    /// <summary>Adds words; the compiler calls this for an interpolated string.</summary>
    /// <param name="value">The words.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void AppendLiteral(string value) => _words[_filled] = _words[_filled] is { } before ? before + value : value;

    /// <summary>Fills a hole with a text; the compiler calls this for an interpolated string.</summary>
    /// <param name="value">What an author wrote, a name or a sign.</param>
    /// <param name="format">The hole's name; <see langword="null"/> to take it from the expression.</param>
    /// <param name="expression">The expression; the compiler fills it in.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void AppendFormatted(string? value, string? format = null, [CallerArgumentExpression(nameof(value))] string expression = "") =>
        Append(value ?? "", format, expression);

    /// <summary>Fills a hole with a sign; the compiler calls this for an interpolated string.</summary>
    /// <param name="value">The sign.</param>
    /// <param name="format">The hole's name; <see langword="null"/> to take it from the expression.</param>
    /// <param name="expression">The expression; the compiler fills it in.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void AppendFormatted(char value, string? format = null, [CallerArgumentExpression(nameof(value))] string expression = "") =>
        Append(value.ToString(), format, expression);

    /// <summary>Fills a hole with a number, by which a language may choose a plural; the compiler calls this for an interpolated string.</summary>
    /// <param name="value">The number.</param>
    /// <param name="format">The hole's name; <see langword="null"/> to take it from the expression.</param>
    /// <param name="expression">The expression; the compiler fills it in.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void AppendFormatted(long value, string? format = null, [CallerArgumentExpression(nameof(value))] string expression = "") =>
        Append(value, format, expression);

    /// <summary>Fills a hole with a phrase that is translated by itself; the compiler calls this for an interpolated string.</summary>
    /// <param name="value">The phrase.</param>
    /// <param name="format">The hole's name; <see langword="null"/> to take it from the expression.</param>
    /// <param name="expression">The expression; the compiler fills it in.</param>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is <see langword="null"/>.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void AppendFormatted(Message value, string? format = null, [CallerArgumentExpression(nameof(value))] string expression = "") =>
        Append(value ?? throw new ArgumentNullException(nameof(value)), format, expression);

    /// <summary>Tells whether two messages say the same.</summary>
    /// <param name="other">The other message.</param>
    /// <returns><see langword="true"/> when key and arguments are equal.</returns>
    public bool Equals(Message? other) =>
        ReferenceEquals(this, other)
        || (other is not null && _arguments.SequenceEqual(other._arguments) && _words.Zip(other._words, (a, b) => (a ?? "") == (b ?? "")).All(same => same));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Message);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(English);

    /// <summary>Tells whether two messages say the same.</summary>
    /// <param name="left">One message.</param>
    /// <param name="right">The other.</param>
    /// <returns><see langword="true"/> when both are <see langword="null"/> or equal.</returns>
    public static bool operator ==(Message? left, Message? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Tells whether two messages differ.</summary>
    /// <param name="left">One message.</param>
    /// <param name="right">The other.</param>
    /// <returns><see langword="true"/> when they are not equal.</returns>
    public static bool operator !=(Message? left, Message? right) => !(left == right);

    /// <summary>The sentence.</summary>
    /// <returns>The same as <see cref="Text"/>.</returns>
    public override string ToString() => Text;

    /// <summary>The same message, which says its sentence in another language.</summary>
    internal Message In(MessageCatalog catalog, string ruleId) => new(_words, _arguments) { _translation = catalog.Say(this, ruleId) };

    private void Append(object value, string? format, string expression) =>
        _arguments[_filled++] = new MessageArgument(format ?? MessageTemplate.NameOf(expression), value);

    private string Print()
    {
        if (_arguments.Length == 0)
            return _words[0] ?? "";

        var text = new StringBuilder();
        for (var i = 0; i < _arguments.Length; i++)
            text.Append(_words[i]).Append(_arguments[i].ToString());
        return text.Append(_words[_arguments.Length]).ToString();
    }
}

/// <summary>What fills a hole of a message.</summary>
public readonly struct MessageArgument : IEquatable<MessageArgument>
{
    /// <summary>Makes an argument.</summary>
    /// <param name="name">The hole's name.</param>
    /// <param name="value">A <see cref="string"/>, a <see cref="long"/> or a <see cref="Message"/>.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The value is of another type.</exception>
    public MessageArgument(string name, object value)
    {
        Name = name ?? throw new ArgumentNullException(nameof(name));
        Value = value ?? throw new ArgumentNullException(nameof(value));
        if (value is not (string or long or Message))
            throw new ArgumentException("An argument is a text, a number or a message.", nameof(value));
    }

    /// <summary>The hole's name.</summary>
    public string Name { get; }

    /// <summary>A <see cref="string"/>: what an author wrote; a <see cref="long"/>; or a <see cref="Message"/>: a phrase.</summary>
    public object Value { get; }

    /// <summary>Tells whether two arguments are the same.</summary>
    /// <param name="other">The other argument.</param>
    /// <returns><see langword="true"/> when name and value are equal.</returns>
    public bool Equals(MessageArgument other) => Name == other.Name && Equals(Value, other.Value);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is MessageArgument other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Value?.GetHashCode() ?? 0;

    /// <summary>Tells whether two arguments are the same.</summary>
    /// <param name="left">One argument.</param>
    /// <param name="right">The other.</param>
    /// <returns><see langword="true"/> when name and value are equal.</returns>
    public static bool operator ==(MessageArgument left, MessageArgument right) => left.Equals(right);

    /// <summary>Tells whether two arguments differ.</summary>
    /// <param name="left">One argument.</param>
    /// <param name="right">The other.</param>
    /// <returns><see langword="true"/> when they are not equal.</returns>
    public static bool operator !=(MessageArgument left, MessageArgument right) => !left.Equals(right);

    /// <summary>The value as it stands in the English sentence.</summary>
    /// <returns>The text; a number in digits.</returns>
    public override string ToString() => Value is long number ? number.ToString(CultureInfo.InvariantCulture) : Value?.ToString() ?? "";
}
