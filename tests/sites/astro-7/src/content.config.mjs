import { glob } from 'astro/loaders'
import { defineCollection, z } from 'astro:content'

// Only the fields that lessons about schemas have: a lesson without front matter is a lesson.
const lessons = defineCollection({
  loader: glob({ base: './src/content/lessons', pattern: '**/[^_]*.{md,mdx}' }),
  schema: z.object({
    title: z.string().optional(),
    order: z.number().int().positive().optional(),
    level: z.enum(['beginner', 'advanced']).optional(),
    topics: z.array(z.string()).min(1).optional(),
    published: z.coerce.date().optional(),
  }),
})

export const collections = { lessons }
