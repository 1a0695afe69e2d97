export const label = 'Note'

export default function Note({ title = label, children }) {
  return <aside><strong>{title}</strong>{children}</aside>
}
