namespace ContentLint.Reporting.Courses;

/// <summary>How a course's map is written.</summary>
public enum CourseFormat
{
    /// <summary>As a tree for people.</summary>
    Text,

    /// <summary>For programs.</summary>
    Json,

    /// <summary>As a flowchart of Mermaid.</summary>
    Mermaid,

    /// <summary>As a page to look at and click.</summary>
    Html,
}
