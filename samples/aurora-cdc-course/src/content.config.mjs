import { glob } from 'astro/loaders'
import { defineCollection, z } from 'astro:content'

// What a page needs; `lesson.schema.json` asks for more, and ContentLint holds it before the build.
const course = defineCollection({
  loader: glob({ base: './src/content/course', pattern: '**/*.mdx' }),
  schema: z.object({
    title: z.string(),
    description: z.string(),
    order: z.number().int(),
    difficulty: z.enum(['beginner', 'intermediate', 'advanced']),
    estimatedTime: z.number().int(),
    topics: z.array(z.string()),
    prerequisites: z.array(z.string()).default([]),
  }),
})

export const collections = { course }
