namespace ContentLint.Reporting.Courses;

/// <summary>Writes a course's map for programs.</summary>
internal static class CourseJson
{
    public static void Write(CourseMap map, StyledWriter writer)
    {
        var json = new JsonTextWriter();
        json.BeginObject().Name("version").Value(1).Name("modules").BeginArray();
        foreach (var module in map.Modules)
        {
            json.BeginObject().Name("name").Value(module.Name).Name("lessons").BeginArray();
            foreach (var lesson in module.Lessons)
                Write(lesson, json);
            json.EndArray().EndObject();
        }

        json.EndArray().EndObject();
        writer.WriteLine(json.ToString());
    }

    private static void Write(MappedLesson lesson, JsonTextWriter json)
    {
        json.BeginObject().Name("path").Value(lesson.Path).Name("title").Value(lesson.Title);
        if (lesson.Order is { } order)
            json.Name("order").Value((long)Math.Round(Math.Min(Math.Max(order, -1e12), 1e12)));
        json.Name("minutes").Value(lesson.Minutes);
        if (lesson.Route is { } route)
            json.Name("route").Value("/" + route);
        json.Name("isOrphan").Value(lesson.IsOrphan);
        foreach (var (name, paths) in new[] { ("linksOut", lesson.LinksOut), ("linksIn", lesson.LinksIn) })
        {
            json.Name(name).BeginArray();
            foreach (var path in paths)
                json.Value(path);
            json.EndArray();
        }

        json.EndObject();
    }
}
