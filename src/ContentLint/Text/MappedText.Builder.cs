using System.Text;

namespace ContentLint.Text;

/// <content>How a mapped text is put together.</content>
public sealed partial class MappedText
{
    /// <summary>Puts texts together, piece by piece in the file's order. One builder serves one text after the other.</summary>
    public sealed class Builder(SourceText source)
    {
        private readonly List<Segment> _segments = [];
        private StringBuilder? _text;
        private bool _hasOwnText;
        private int _length;

        /// <summary>The number of characters appended so far.</summary>
        public int Length => _length;

        /// <summary>Appends characters of the file as they are.</summary>
        public Builder Append(TextSpan span)
        {
            if (span.IsEmpty)
                return this;

            var joins = _segments.Count > 0 && _segments[^1] is { Verbatim: true } last && last.Source.End == span.Start;
            if (!joins)
                _segments.Add(new Segment(_length, span, Verbatim: true));
            if (_hasOwnText)
                _text!.Append(source.Text, span.Start, span.Length);
            if (joins)
                _segments[^1] = _segments[^1] with { Source = new TextSpan(_segments[^1].Source.Start, span.End) };
            _length += span.Length;
            return this;
        }

        /// <summary>Appends characters that the file spells differently, for example <c>`</c> for <c>\`</c>.</summary>
        public Builder Append(string text, TextSpan standsFor)
        {
            if (text.Length == 0)
                return this;

            OwnText().Append(text);
            _segments.Add(new Segment(_length, standsFor, Verbatim: false));
            _length += text.Length;
            return this;
        }

        /// <summary>Appends a part of another text of the same file.</summary>
        public Builder Append(MappedText text, TextSpan span)
        {
            if (span.IsEmpty)
                return this;

            for (var i = text.Find(span.Start); i < text._segments.Length && text._segments[i].Start < span.End; i++)
            {
                var segment = text._segments[i];
                var start = Math.Max(segment.Start, span.Start);
                var end = Math.Min(text.EndOf(i), span.End);
                if (segment.Verbatim)
                    Append(new TextSpan(segment.Source.Start + start - segment.Start, segment.Source.Start + end - segment.Start));
                else
                    Append(text.Text.Substring(start, end - start), segment.Source);
            }

            return this;
        }

        /// <summary>Finishes the text; what is appended from now on is another one.</summary>
        /// <param name="sourceEnd">Where the text ends in the file; an error at the text's end is shown there.</param>
        public MappedText ToMappedText(int sourceEnd)
        {
            if (_segments.Count == 0)
                _segments.Add(new Segment(0, TextSpan.At(sourceEnd), Verbatim: true));
            var text = new MappedText(source, _hasOwnText ? _text!.ToString() : null, [.. _segments], _length, sourceEnd);
            _segments.Clear();
            _text?.Clear();
            _hasOwnText = false;
            _length = 0;
            return text;
        }

        // Most texts are parts of the file: their characters are not copied until others come.
        private StringBuilder OwnText()
        {
            _text ??= new StringBuilder();
            for (var i = 0; i < _segments.Count && !_hasOwnText; i++)
                _text.Append(source.Text, _segments[i].Source.Start, _segments[i].Source.Length);
            _hasOwnText = true;
            return _text;
        }
    }
}
