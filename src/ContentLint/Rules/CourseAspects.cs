namespace ContentLint.Rules;

/// <summary>What a course rule looks at: when none of it has changed, the rule finds what it found.</summary>
[Flags]
internal enum CourseAspects
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The fields of the front matter that the configuration gives a meaning in the course, and <c>slug</c> and <c>id</c>.</summary>
    Fields = 1,

    /// <summary>What is imported, and which components are not there.</summary>
    Components = 2,

    /// <summary>What is linked, and what links may lead to.</summary>
    Links = 4,

    /// <summary>What rules of packs took down.</summary>
    RuleFacts = 8,

    /// <summary>Anything.</summary>
    All = ~0,
}
