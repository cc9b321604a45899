"""The language server, as the clients of pygls see it: every answer is read by the types of the protocol's own model."""

import asyncio
import os
import pathlib

import pytest
import pytest_lsp
from lsprotocol import types
from pytest_lsp import ClientServerConfig, LanguageClient, client_capabilities

BAD = """{
  "phone_number": "+27123456789",
  "message_type": "interactive",
  "interactive": {
    "type": "list",
    "body": "What would you like? \U0001f354",
    "button": "Show me the whole menu",
    "sections": [
      { "title": "Food", "rows": [{ "id": "a", "title": "Burger" }, { "id": "a", "title": "Bread" }] }
    ]
  }
}
"""
SERVER = ClientServerConfig(server_command=[os.environ["FIQ_LINT"], "lsp"])


def pulling():
    """What a client can do that asks for everything."""
    capabilities = client_capabilities("visual-studio-code")
    capabilities.text_document.diagnostic = types.DiagnosticClientCapabilities()
    capabilities.workspace.diagnostics = types.DiagnosticWorkspaceClientCapabilities(refresh_support=True)
    capabilities.text_document.inlay_hint = types.InlayHintClientCapabilities()
    capabilities.general.position_encodings = [types.PositionEncodingKind.Utf8]
    return capabilities


async def begin(client: LanguageClient, capabilities, root: pathlib.Path):
    @client.feature(types.CLIENT_REGISTER_CAPABILITY)
    def registered(_params: types.RegistrationParams):
        return None

    folder = types.WorkspaceFolder(uri=root.as_uri(), name="fixtures")
    params = types.InitializeParams(capabilities=capabilities, workspace_folders=[folder], root_uri=root.as_uri())
    return await client.initialize_session(params)


def open_document(client: LanguageClient, uri: str, text: str, language: str = "json"):
    document = types.TextDocumentItem(uri=uri, language_id=language, version=1, text=text)
    client.text_document_did_open(types.DidOpenTextDocumentParams(text_document=document))


def position(text: str, needle: str, into: int = 0) -> types.Position:
    """The position of the first place of some text, in bytes of UTF-8."""
    before = text[: text.index(needle)].encode() + needle[:into].encode()
    return types.Position(line=before.count(b"\n"), character=len(before) - before.rfind(b"\n") - 1)


@pytest_lsp.fixture(config=SERVER, params=["visual-studio-code", "neovim@v0.7", "neovim@v0.11", "emacs"])
async def published(request, lsp_client: LanguageClient, tmp_path: pathlib.Path):
    """Clients as they are: what they can do is what they say."""
    lsp_client.result = await begin(lsp_client, client_capabilities(request.param), tmp_path)
    lsp_client.root = tmp_path
    yield
    await lsp_client.shutdown_session()


@pytest_lsp.fixture(config=SERVER)
async def pulled(lsp_client: LanguageClient, tmp_path: pathlib.Path):
    lsp_client.result = await begin(lsp_client, pulling(), tmp_path)
    lsp_client.root = tmp_path
    yield
    await lsp_client.shutdown_session()


@pytest.mark.asyncio
async def test_diagnostics_reach_every_client(published: LanguageClient):
    uri = (published.root / "menu.json").as_uri()
    open_document(published, uri, BAD)
    if published.result.capabilities.diagnostic_provider:
        report = await published.text_document_diagnostic_async(
            types.DocumentDiagnosticParams(text_document=types.TextDocumentIdentifier(uri=uri))
        )
        found = report.items
    else:
        await published.wait_for_notification(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
        found = published.diagnostics[uri]
    assert [one.code for one in found] == ["too-long", "duplicate-id"]
    assert found[0].range.start.line == 6


@pytest.mark.asyncio
async def test_a_pulled_report_has_a_number(pulled: LanguageClient):
    uri = (pulled.root / "menu.json").as_uri()
    open_document(pulled, uri, BAD)
    document = types.TextDocumentIdentifier(uri=uri)
    report = await pulled.text_document_diagnostic_async(types.DocumentDiagnosticParams(text_document=document))
    assert isinstance(report, types.RelatedFullDocumentDiagnosticReport)
    again = types.DocumentDiagnosticParams(text_document=document, previous_result_id=report.result_id)
    assert isinstance(
        await pulled.text_document_diagnostic_async(again), types.RelatedUnchangedDocumentDiagnosticReport
    )
    assert uri not in pulled.diagnostics, "what is pulled is not published"


@pytest.mark.asyncio
async def test_files_that_are_not_open_are_told_of(pulled: LanguageClient):
    (pulled.root / "menu.json").write_text(BAD, encoding="utf-8")
    (pulled.root / "package.json").write_text("{}", encoding="utf-8")
    report = await pulled.workspace_diagnostic_async(types.WorkspaceDiagnosticParams(previous_result_ids=[]))
    assert [(one.uri, len(one.items)) for one in report.items] == [((pulled.root / "menu.json").as_uri(), 2)]


@pytest.mark.asyncio
async def test_fixes_are_offered_and_can_be_applied(pulled: LanguageClient):
    text = BAD.replace("message_type", "mesage_type")
    uri = (pulled.root / "menu.json").as_uri()
    open_document(pulled, uri, text)
    at = position(text, '"mesage_type"', 3)
    params = types.CodeActionParams(
        text_document=types.TextDocumentIdentifier(uri=uri),
        range=types.Range(start=at, end=at),
        context=types.CodeActionContext(diagnostics=[]),
    )
    actions = await pulled.text_document_code_action_async(params)
    action = next(one for one in actions if one.is_preferred)
    assert action.title == "Rename it to `message_type`"
    edits = action.edit.changes[uri] if action.edit.changes else action.edit.document_changes[0].edits
    assert [edit.new_text for edit in edits] == ['"message_type"']
    change = types.TextDocumentContentChangePartial(range=edits[0].range, text=edits[0].new_text)
    pulled.text_document_did_change(
        types.DidChangeTextDocumentParams(
            text_document=types.VersionedTextDocumentIdentifier(uri=uri, version=2), content_changes=[change]
        )
    )
    report = await pulled.text_document_diagnostic_async(
        types.DocumentDiagnosticParams(text_document=types.TextDocumentIdentifier(uri=uri))
    )
    assert "misspelt-field" not in [one.code for one in report.items]


@pytest.mark.asyncio
async def test_completion_offers_what_is_missing(pulled: LanguageClient):
    text = '{"phone_number": "+27123456789", "message_type": "text", }'
    uri = (pulled.root / "menu.json").as_uri()
    open_document(pulled, uri, text)
    params = types.CompletionParams(
        text_document=types.TextDocumentIdentifier(uri=uri), position=position(text, " }", 1)
    )
    answer = await pulled.text_document_completion_async(params)
    items = answer.items if isinstance(answer, types.CompletionList) else answer
    first = min(items, key=lambda item: item.sort_text or item.label)
    assert first.label.strip('"') == "text"
    assert first.text_edit is not None and '"text"' in first.text_edit.new_text


@pytest.mark.asyncio
async def test_hover_tells_the_limit_and_the_length(pulled: LanguageClient):
    uri = (pulled.root / "menu.json").as_uri()
    open_document(pulled, uri, BAD)
    params = types.HoverParams(
        text_document=types.TextDocumentIdentifier(uri=uri), position=position(BAD, '"Show me', 3)
    )
    hover = await pulled.text_document_hover_async(params)
    assert "22 of 20 characters" in hover.contents.value
    assert "FlowIQ" in hover.contents.value


@pytest.mark.asyncio
async def test_hints_show_lengths_near_their_limits(pulled: LanguageClient):
    uri = (pulled.root / "menu.json").as_uri()
    open_document(pulled, uri, BAD)
    whole = types.Range(start=types.Position(line=0, character=0), end=types.Position(line=12, character=0))
    params = types.InlayHintParams(text_document=types.TextDocumentIdentifier(uri=uri), range=whole)
    hints = await pulled.text_document_inlay_hint_async(params)
    assert any("22/20" in str(hint.label) for hint in hints)


@pytest.mark.asyncio
async def test_a_document_is_outlined(pulled: LanguageClient):
    uri = (pulled.root / "menu.json").as_uri()
    open_document(pulled, uri, BAD)
    document = types.TextDocumentIdentifier(uri=uri)
    symbols = await pulled.text_document_document_symbol_async(types.DocumentSymbolParams(text_document=document))
    assert len(symbols) == 1 and symbols[0].children
    definition = await pulled.text_document_definition_async(
        types.DefinitionParams(text_document=document, position=position(BAD, '"button"', 2))
    )
    first = definition[0] if isinstance(definition, list) else definition
    target = first.target_uri if isinstance(first, types.LocationLink) else first.uri
    assert target.startswith("file://") and target.endswith(".json")
    references = await pulled.text_document_references_async(
        types.ReferenceParams(
            text_document=document,
            position=position(BAD, '"id": "a"', 7),
            context=types.ReferenceContext(include_declaration=True),
        )
    )
    assert len(references) == 2


@pytest.mark.asyncio
async def test_many_edits_at_once_end_in_the_last(pulled: LanguageClient):
    uri = (pulled.root / "menu.json").as_uri()
    open_document(pulled, uri, "")
    for version, end in enumerate(range(1, len(BAD) + 1), start=2):
        pulled.text_document_did_change(
            types.DidChangeTextDocumentParams(
                text_document=types.VersionedTextDocumentIdentifier(uri=uri, version=version),
                content_changes=[types.TextDocumentContentChangeWholeDocument(text=BAD[:end])],
            )
        )
    await asyncio.sleep(0)
    report = await pulled.text_document_diagnostic_async(
        types.DocumentDiagnosticParams(text_document=types.TextDocumentIdentifier(uri=uri))
    )
    assert [one.code for one in report.items] == ["too-long", "duplicate-id"]
