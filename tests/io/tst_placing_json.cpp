// SPDX-License-Identifier: GPL-3.0-or-later
// What was pinned and bent by hand is kept in files.
#include "io/document_json.h"
#include "io/json.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::io;

namespace {
doc::Document bentDrawing()
{
    doc::Document document;
    doc::Element service;
    service.id = ElementId("service-1");
    service.name = "web";
    service.props = doc::Service{};
    service.place = doc::Rect{0, 0, 180, 60};
    service.pinned = true;
    document.put(service);
    doc::Element definition;
    definition.id = ElementId("task-definition-1");
    definition.name = "web";
    definition.props = doc::TaskDefinition{};
    definition.place = doc::Rect{400, 0, 180, 120};
    document.put(definition);
    doc::Link link;
    link.from = service.id;
    link.to = definition.id;
    link.kind = "runs";
    link.bends = {{240, 30}, {240, -60}};
    document.putLink(link);
    return document;
}
} // namespace

class PlacingJsonTest : public QObject {
    Q_OBJECT

private slots:
    void comesBackAsItWas();
    void saysNothingOfWhatNobodyPlaced();
    void takesDamagedBendsForNone_data();
    void takesDamagedBendsForNone();
};

void PlacingJsonTest::comesBackAsItWas()
{
    const doc::Document document = bentDrawing();
    const std::string text = writeDocument(document);
    const auto opened = readDocument(text, "x");
    QVERIFY(opened);
    QVERIFY(opened->remarks.empty());
    QVERIFY(opened->notes.empty()); // both are known
    QVERIFY(opened->document == document);
    QCOMPARE(writeDocument(opened->document), text);
}

void PlacingJsonTest::saysNothingOfWhatNobodyPlaced()
{
    doc::Document document = bentDrawing();
    doc::Element service = *document.find(ElementId("service-1"));
    service.pinned = false;
    document.put(service);
    doc::Link link = *document.links().front();
    link.bends.clear();
    document.putLink(link);
    const std::string text = writeDocument(document);
    QVERIFY(text.find("pinned") == std::string::npos);
    QVERIFY(text.find("bends") == std::string::npos);
}

void PlacingJsonTest::takesDamagedBendsForNone_data()
{
    QTest::addColumn<QByteArray>("bends");
    for (const char* bends :
         {"7", "[7]", "[[1]]", "[[1, 2, 3]]", "[[1, 2], [3, \"x\"]]", "[[1000001, 0]]",
          "[[1.5, 2]]", "{}",
          "[[0,0],[0,0],[0,0],[0,0],[0,0],[0,0],[0,0],[0,0],[0,0],[0,0],[0,0],[0,0],[0,0],"
          "[0,0],[0,0],[0,0],[0,0],[0,0],[0,0],[0,0],[0,0],[0,0],[0,0],[0,0],[0,0],[0,0],"
          "[0,0],[0,0],[0,0],[0,0],[0,0],[0,0],[0,0]]"})
        QTest::newRow(bends) << QByteArray(bends);
}

void PlacingJsonTest::takesDamagedBendsForNone()
{
    QFETCH(QByteArray, bends);
    const std::string text =
        R"({"stowage": 1, "elements": {"service-1": {"kind": "service", "name": "web", "pinned": 3},)"
        R"( "task-definition-1": {"kind": "taskDefinition", "name": "web"}},)"
        R"( "links": [{"from": "service-1", "to": "task-definition-1", "kind": "runs", "bends": )" +
        bends.toStdString() + "}]}";
    const auto opened = readDocument(text, "x");
    QVERIFY(opened);
    QCOMPARE(opened->document.links().size(), std::size_t{1});
    QVERIFY(opened->document.links().front()->bends.empty());
    QVERIFY(!opened->document.find(ElementId("service-1"))->pinned);
}

QTEST_GUILESS_MAIN(PlacingJsonTest)
#include "tst_placing_json.moc"
