-- What somebody does in Neovim: opens a file, looks at what is wrong, asks what a field is, takes a fix, saves. Any surprise ends
-- the session with words and an exit code.

local function wait_for(what, condition)
  if not vim.wait(30000, condition, 5) then
    error(what .. ": it did not come")
  end
end

local function request(client, method, params)
  local answer, failure = client.request_sync(method, params, 30000, 0)
  if not answer or answer.err then
    error(method .. ": " .. vim.inspect(failure or answer.err))
  end
  return answer.result
end

local function session()
  local id = vim.lsp.start_client({
    name = "fiq-lint",
    cmd = { vim.env.FIQ_LINT, "lsp" },
    root_dir = vim.fn.getcwd(),
  })
  vim.lsp.buf_attach_client(0, id)
  local client = vim.lsp.get_client_by_id(id)

  wait_for("a diagnostic", function() return #vim.diagnostic.get(0) > 0 end)
  local found = vim.diagnostic.get(0)[1]
  assert(found.code == "misspelt-field", vim.inspect(found))
  assert(found.lnum == 2 and found.col == 2 and found.end_col == 15, vim.inspect(found))

  vim.api.nvim_win_set_cursor(0, { 4, 4 })
  local hover = request(client, "textDocument/hover", vim.lsp.util.make_position_params())
  assert(hover.contents.value:find("characters", 1, true), vim.inspect(hover))

  vim.api.nvim_win_set_cursor(0, { 3, 4 })
  local params = vim.lsp.util.make_range_params()
  params.context = { diagnostics = vim.lsp.diagnostic.get_line_diagnostics() }
  local actions = request(client, "textDocument/codeAction", params)
  local action = vim.tbl_filter(function(one) return one.isPreferred end, actions)[1]
  vim.lsp.util.apply_workspace_edit(action.edit, client.offset_encoding)
  wait_for("the end of the diagnostic", function() return #vim.diagnostic.get(0) == 0 end)
  vim.cmd("write")

  client.stop()
  wait_for("the end of the server", function() return client.is_stopped() end)
end

local done, failure = pcall(session)
if done then
  vim.cmd("quit")
else
  io.stderr:write(tostring(failure) .. "\n")
  vim.cmd("cquit 1")
end
