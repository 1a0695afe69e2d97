-- Neovim's own client: a diagnostic, its fix, completion, a heading's new name over two files. What was seen goes to RESULT.
local server = vim.fn.json_decode(vim.env.SERVER)
local course = vim.env.COURSE
local seen = {}

local function wait(what, condition)
  if not vim.wait(20000, condition, 20) then error('waited in vain for ' .. what) end
end

local function ask(method, params)
  local answers = vim.lsp.buf_request_sync(0, method, params, 20000) or {}
  for _, answer in pairs(answers) do
    if answer.error then error(method .. ': ' .. vim.inspect(answer.error)) end
    return answer.result
  end
end

local function at(line, character)
  return { textDocument = vim.lsp.util.make_text_document_params(), position = { line = line, character = character } }
end

local function text() return table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, true), '\n') end

local function codes()
  return vim.tbl_map(function(d) return d.code or (d.user_data and d.user_data.lsp and d.user_data.lsp.code) end, vim.diagnostic.get(0))
end

local function run()
  vim.o.hidden = true
  local client = vim.lsp.start_client({ name = 'contentlint', cmd = server, root_dir = course, workspace_folders = { { uri = vim.uri_from_fname(course), name = 'course' } } })
  vim.cmd('edit ' .. course .. '/src/content/lesson.mdx')
  vim.bo.filetype = 'mdx'
  vim.lsp.buf_attach_client(0, client)
  wait('the diagnostic', function() return #vim.diagnostic.get(0) > 0 end)
  seen.diagnostics = codes()

  local problem = vim.diagnostic.get(0)[1]
  local range = { start = { line = problem.lnum, character = problem.col }, ['end'] = { line = problem.end_lnum, character = problem.end_col } }
  local actions = ask('textDocument/codeAction', { textDocument = vim.lsp.util.make_text_document_params(), range = range, context = { diagnostics = vim.lsp.diagnostic.get_line_diagnostics(0, problem.lnum) } })
  seen.actions = vim.tbl_map(function(a) return a.title end, actions)
  for _, action in ipairs(actions) do
    if action.isPreferred then
      vim.lsp.util.apply_workspace_edit(action.edit, 'utf-16')
      break
    end
  end
  wait('the diagnostic to go', function() return #vim.diagnostic.get(0) == 0 end)
  seen.fixed = text()

  local completion = ask('textDocument/completion', at(2, 12)) or {}
  seen.completions = vim.tbl_map(function(i) return i.label end, completion.items or completion)

  vim.cmd('edit ' .. course .. '/src/content/other.mdx')
  vim.bo.filetype = 'mdx'
  vim.lsp.buf_attach_client(0, client)
  local edit = ask('textDocument/rename', vim.tbl_extend('error', at(4, 4), { newName = 'Another heading' }))
  if edit then vim.lsp.util.apply_workspace_edit(edit, 'utf-16') end
  seen.renamed = text()
  vim.cmd('buffer lesson.mdx')
  seen.followed = text()
end

local ok, problem = pcall(run)
if not ok then seen.error = problem end
vim.fn.writefile({ vim.fn.json_encode(seen) }, vim.env.RESULT)
vim.cmd('qall!')
