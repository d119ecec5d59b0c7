// SPDX-License-Identifier: GPL-3.0-or-later
// What every element has besides the rows of its kind, in documents and in recorded edits.
#include "document/apply.h"
#include "io/document_json.h"
#include "io/edit_json.h"
#include "kinds/catalog.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::io;

namespace {

doc::Document drawn()
{
    doc::Document document;
    for (const char* id : {"note-1", "note-2"}) {
        doc::Element element;
        element.id = ElementId(id);
        element.name = id;
        element.props = doc::Note{};
        document.put(std::move(element));
    }
    return document;
}

} // namespace

class ElementRowsTest : public QObject {
    Q_OBJECT

private slots:
    void areWrittenWhereTheyDiffer();
    void areReadAndMended();
    void areSetByRecordedEdits();
};

void ElementRowsTest::areWrittenWhereTheyDiffer()
{
    doc::Document document = drawn();
    QVERIFY(writeDocument(document).find("locked") == std::string::npos);
    doc::Element element = *document.find(ElementId("note-1"));
    element.locked = true;
    element.group = "group-1";
    document.put(element);
    const std::string text = writeDocument(document);
    QVERIFY(text.find("\"locked\": true") != std::string::npos);
    QVERIFY(text.find("\"group\": \"group-1\"") != std::string::npos);
    const auto opened = readDocument(text, "x.stowage.json");
    QVERIFY(opened.has_value());
    QVERIFY(opened->remarks.empty() && opened->notes.empty());
    QVERIFY(opened->document == document);
}

void ElementRowsTest::areReadAndMended()
{
    const auto opened = readDocument(
        R"({"stowage":1,"elements":{"note-1":{"kind":"note","name":"a","locked":3}}})", "x.json");
    QVERIFY(opened.has_value());
    QCOMPARE(opened->remarks.size(), std::size_t(1));
    QVERIFY(!opened->document.find(ElementId("note-1"))->locked);
}

void ElementRowsTest::areSetByRecordedEdits()
{
    const doc::Document document = drawn();
    const doc::Edit edits[] = {
        doc::SetField{{ElementId("note-1"), ElementId("note-2")}, "locked", true},
        doc::SetField{{ElementId("note-2")}, "group", std::string("group-7")}};
    for (const doc::Edit& edit : edits) {
        const Result<doc::Edit> again = readEdit(editJson(edit));
        QVERIFY2(again.has_value(), again ? "" : again.error().message.c_str());
        const auto one = doc::apply(document, edit), other = doc::apply(document, *again);
        QVERIFY(one.has_value() && other.has_value());
        QVERIFY(*one == *other);
        QVERIFY(!(*one == document));
    }
    const auto refused =
        doc::apply(document, doc::SetField{{ElementId("note-1")}, "group", std::string(70, 'x')});
    QVERIFY(!refused.has_value());
}

QTEST_GUILESS_MAIN(ElementRowsTest)
#include "tst_element_rows.moc"
