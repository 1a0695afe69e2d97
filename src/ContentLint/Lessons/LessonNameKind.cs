namespace ContentLint.Lessons;

/// <summary>What a name in a lesson stands for.</summary>
public enum LessonNameKind
{
    /// <summary>Something that is imported; used in tags and in code.</summary>
    Import,

    /// <summary>A link reference definition, <c>[label]: address</c>; used as <c>[text][label]</c>. Case and the width of spaces do not matter.</summary>
    LinkDefinition,
}
