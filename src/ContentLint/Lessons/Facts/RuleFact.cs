namespace ContentLint.Lessons.Facts;

/// <summary>What a rule over several lessons took down of one of them: the rule sees no text later, so all it asks is answered here.</summary>
internal sealed class RuleFact : LessonFact
{
    public RuleFact(SourceLocation location, string rule, bool isPlace, string answers, IReadOnlyList<KeyValuePair<string, string>> values)
        : base(location)
    {
        Rule = rule;
        IsPlace = isPlace;
        Answers = answers;
        Values = values;
    }

    /// <summary>The rule's id.</summary>
    public string Rule { get; }

    /// <summary>Whether it is a place that the rule judges; else it is about the lesson, which others may ask for.</summary>
    public bool IsPlace { get; }

    /// <summary>The answers to the rule's questions, in their order: <c>1</c> for yes, <c>0</c> for no.</summary>
    public string Answers { get; }

    /// <summary>The values that messages and questions name.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Values { get; }

    /// <summary>A value; <see langword="null"/> for one that was not taken down.</summary>
    public string? ValueOf(string name)
    {
        foreach (var value in Values)
        {
            if (value.Key == name)
                return value.Value;
        }

        return null;
    }

    /// <summary>Whether two facts say the same of the same place.</summary>
    public static bool AreSame(RuleFact a, RuleFact b) =>
        a.Location == b.Location && a.Rule == b.Rule && a.IsPlace == b.IsPlace && a.Answers == b.Answers && a.Values.SequenceEqual(b.Values);
}
