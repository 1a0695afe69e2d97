// A component of a UI framework, because lessons say `client:visible`: an Astro component has nothing to hydrate. Until the
// diagram is in view, and without JavaScript, its text is shown.
import { useEffect, useId, useState } from 'react'

export default function Mermaid({ chart }) {
  const id = 'mermaid-' + useId().replace(/[^a-zA-Z0-9]/g, '')
  const [svg, setSvg] = useState(null)

  useEffect(() => {
    let isCurrent = true
    import('mermaid').then(async ({ default: mermaid }) => {
      mermaid.initialize({ startOnLoad: false })
      const drawn = await mermaid.render(id, chart)
      if (isCurrent) setSvg(drawn.svg)
    })
    return () => {
      isCurrent = false
    }
  }, [chart, id])

  return svg === null ? <pre className="mermaid">{chart}</pre> : <div className="mermaid" dangerouslySetInnerHTML={{ __html: svg }} />
}
