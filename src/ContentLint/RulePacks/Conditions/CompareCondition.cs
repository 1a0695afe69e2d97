// Compares two values: numbers as numbers, dates as dates, else texts. Where one of them is missing there is nothing to compare, and
// the comparison holds: that a field is there is asked for by itself.

using System.Globalization;
using ContentLint.Data;
using ContentLint.Lessons.Facts;

namespace ContentLint.RulePacks.Conditions;

/// <summary>How two values are compared.</summary>
internal enum Comparison
{
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Contains,
}

/// <summary>What a lesson has by itself.</summary>
internal enum OperandVariable
{
    Words,
    FileName,
    Path,
}

/// <summary>One side of a comparison: exactly one of its sources is set.</summary>
internal sealed class Operand
{
    /// <summary>A field of the front matter.</summary>
    public string? Field { get; init; }

    /// <summary>The level of the heading whose words count, the first of that level.</summary>
    public int? HeadingLevel { get; init; }

    /// <summary>What is counted.</summary>
    public PackCondition? Count { get; init; }

    /// <summary>Something the lesson has.</summary>
    public OperandVariable? Variable { get; init; }

    /// <summary>A text.</summary>
    public PackText? Literal { get; init; }

    /// <summary>What a number is multiplied by.</summary>
    public double Times { get; init; } = 1;

    /// <summary>Whether the text counts as an address has it.</summary>
    public bool IsSlug { get; init; }

    /// <summary>What it is, to show.</summary>
    public string Description =>
        Field is not null ? $"front matter '{Field}'"
        : HeadingLevel is { } level ? $"the heading of level {level}"
        : Count is not null ? $"the number of {Count.Description}"
        : Variable is { } variable ? variable switch { OperandVariable.Words => "the lesson's words", OperandVariable.FileName => "the file's name", _ => "the path" }
        : $"'{Literal?.Text}'";

    /// <summary>Its value; <see langword="null"/> where there is none.</summary>
    public string? ValueIn(MatchContext context)
    {
        var value = Find(context);
        if (value is null)
            return null;
        if (IsSlug)
            value = Slugger.Of(value);
        return Times != 1 && Number(value) is { } number ? (number * Times).ToString(CultureInfo.InvariantCulture) : value;
    }

    /// <summary>A text as a number; <see langword="null"/> where it is none. What stands behind a number, as in "15 min", does not count.</summary>
    public static double? Number(string text)
    {
        var end = 0;
        text = text.Trim();
        while (end < text.Length && (char.IsDigit(text[end]) || (text[end] is '.' or '-' or '+' && end + 1 < text.Length && char.IsDigit(text[end + 1]) && (end == 0 || text[end] == '.'))))
            end++;
        var digits = text.Substring(0, end);
        return end > 0 && (end == text.Length || char.IsWhiteSpace(text[end]))
            && double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    private string? Find(MatchContext context)
    {
        var lesson = context.Lesson;
        if (Field is not null)
            return FrontMatterFields.Find(lesson.FrontMatter?.Root, Field).Node is DataScalar { Kind: not DataKind.Null } scalar ? scalar.Text : null;
        if (HeadingLevel is { } level)
            return lesson.Headings.FirstOrDefault(h => h.Level == level)?.Text.Text;
        if (Count is not null)
            return Count.Find(context, context.Whole).Count.ToString(CultureInfo.InvariantCulture);
        return Variable switch
        {
            OperandVariable.Words => context.Index.CountWords(context.Whole).ToString(CultureInfo.InvariantCulture),
            OperandVariable.FileName => FileName(lesson.Source.Path),
            OperandVariable.Path => lesson.Source.Path.Replace('\\', '/'),
            _ => Literal?.Fill(context.ValueOf),
        };
    }

    private static string FileName(string path)
    {
        var name = path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);
        return name.LastIndexOf('.') is > 0 and var dot ? name.Substring(0, dot) : name;
    }
}

/// <summary>Two values that compare as they should.</summary>
internal sealed class CompareCondition(Operand left, Comparison comparison, Operand right) : PackCondition
{
    public override IEnumerable<PackCondition> Parts => new[] { left.Count, right.Count }.OfType<PackCondition>();

    protected override bool UsesMatch => left.Literal?.HasHoles == true || right.Literal?.HasHoles == true;

    /// <summary>The texts with holes of both sides.</summary>
    public IEnumerable<PackText> Texts => new[] { left.Literal, right.Literal }.OfType<PackText>();

    protected override string Describe() => $"{left.Description} {Sign} {right.Description}";

    private string Sign => comparison switch
    {
        Comparison.Equal => "equal to",
        Comparison.NotEqual => "other than",
        Comparison.Less => "less than",
        Comparison.LessOrEqual => "at most",
        Comparison.Greater => "more than",
        Comparison.GreaterOrEqual => "at least",
        _ => "with",
    };

    protected internal override IReadOnlyList<PackMatch> FindCore(MatchContext context, TextSpan scope)
    {
        var (a, b) = (left.ValueIn(context), right.ValueIn(context));
        return a is null || b is null || Holds(a, b, comparison) ? [PackMatch.At(TextSpan.At(scope.Start))] : [];
    }

    /// <summary>Whether two values compare so.</summary>
    public static bool Holds(string left, string right, Comparison comparison)
    {
        if (comparison == Comparison.Contains)
            return left.IndexOf(right, StringComparison.OrdinalIgnoreCase) is not -1;

        var order = Compare(left, right);
        return comparison switch
        {
            Comparison.Equal => order == 0,
            Comparison.NotEqual => order != 0,
            Comparison.Less => order < 0,
            Comparison.LessOrEqual => order <= 0,
            Comparison.Greater => order > 0,
            _ => order >= 0,
        };
    }

    private static int Compare(string left, string right)
    {
        if (Operand.Number(left) is { } a && Operand.Number(right) is { } b)
            return a.CompareTo(b);
        if (IsDate(left) && IsDate(right)
            && DateTimeOffset.TryParse(left, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var first)
            && DateTimeOffset.TryParse(right, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var second))
            return first.CompareTo(second);
        return string.CompareOrdinal(left.Trim(), right.Trim());
    }

    // ISO 8601, and nothing that one country reads so and another one so.
    private static bool IsDate(string text) =>
        text.Length >= 10 && Enumerable.Range(0, 10).All(i => i is 4 or 7 ? text[i] == '-' : char.IsDigit(text[i]));
}
