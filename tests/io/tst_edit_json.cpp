// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/apply.h"
#include "io/edit_json.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::io;

namespace {

std::vector<doc::Edit> oneOfEach()
{
    const ElementId service("service-1");
    const ElementId cluster("cluster-1");
    doc::Element element;
    element.id = service;
    element.name = "web";
    element.parent = cluster;
    doc::Service props;
    props.desiredCount = 5;
    props.placementStrategy = {{doc::StrategyType::binpack, "memory"}};
    element.props = props;
    element.place = doc::Rect{20, 40, 160, 100};
    element.pinned = true;
    element.unknown = R"({"shade":"blue"})";
    const doc::Link link{service, ElementId("target-group-1"), "targets", "app", 8080,
                         {},      {{0, 40}, {-20, 40}}};
    const doc::Value five(std::int64_t{5});
    std::vector<doc::Edit> edits;
    edits.emplace_back(doc::AddElement{element});
    edits.emplace_back(doc::RemoveElements{{service, cluster}});
    edits.emplace_back(doc::SetField{{service}, "desiredCount", five});
    edits.emplace_back(doc::Rename{service, "shop \"x\""});
    edits.emplace_back(doc::Move{{{service, {1, 2, 3, 4}}, {cluster, {-5, -6, 7, 8}}}});
    edits.emplace_back(doc::Reparent{{service}, cluster});
    edits.emplace_back(doc::AddLink{link});
    edits.emplace_back(doc::RemoveLink{link.from, link.to, link.kind});
    edits.emplace_back(doc::SetLink{link});
    edits.emplace_back(doc::SetDocument{"seed", doc::Value(std::int64_t{9})});
    edits.emplace_back(doc::KeepRevision{ElementId("task-definition-1"), 3});
    edits.emplace_back(doc::ForgetRevision{ElementId("task-definition-1"), 3});
    edits.emplace_back(doc::Pin{{service, cluster}, false});
    edits.emplace_back(
        doc::Batch{"Two at once", {doc::Rename{service, "a"}, doc::Rename{cluster, "b"}}});
    return edits;
}

} // namespace

class EditJsonTest : public QObject {
    Q_OBJECT

private slots:
    void everyKindOfEditComesBack();
    void anEditReadBackDoesTheSame();
    void refusesWhatIsNoEdit_data();
    void refusesWhatIsNoEdit();
};

void EditJsonTest::everyKindOfEditComesBack()
{
    const std::vector<doc::Edit> edits = oneOfEach();
    QCOMPARE(edits.size(), std::variant_size_v<doc::Edit::Body>);
    for (const doc::Edit& edit : edits) {
        const std::string line = compactJson(editJson(edit));
        const auto json = parseJson(line, "line");
        QVERIFY(json.has_value());
        const auto read = readEdit(*json);
        QVERIFY2(read.has_value(), line.c_str());
        QCOMPARE(read->body.index(), edit.body.index());
        QCOMPARE(compactJson(editJson(*read)), line);
    }
}

void EditJsonTest::anEditReadBackDoesTheSame()
{
    doc::Element cluster;
    cluster.id = ElementId("cluster-1");
    cluster.name = "shop";
    cluster.props = doc::Cluster{};
    doc::Document document;
    document.put(cluster);
    const doc::Edit add = oneOfEach().front();
    const auto read = readEdit(*parseJson(compactJson(editJson(add)), "line"));
    QVERIFY(read.has_value());
    const auto one = doc::apply(document, add);
    const auto other = doc::apply(document, *read);
    QVERIFY2(one.has_value(), one ? "" : one.error().message.c_str());
    QVERIFY(other.has_value());
    QVERIFY(*one == *other);
    QVERIFY(!(*one == document));
}

void EditJsonTest::refusesWhatIsNoEdit_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char* text :
         {"[]", "{}", R"({"dance": {}})",
          R"({"set": {"elements": ["service-1"], "key": "x", "value": 1}})",
          R"({"set": {"elements": ["service-1"], "key": "desiredCount", "value": "1"}})",
          R"({"set": {"elements": ["unknown-1"], "key": "desiredCount", "value": 1}})",
          R"({"move": {"service-1": {"x": 1}}})",
          R"({"add": {"id": "service-1", "kind": "cluster"}})",
          R"({"add": {"id": "service-1", "kind": "service", "desiredCount": "many"}})",
          R"({"batch": {"edits": [{}]}})", R"({"pin": {"elements": ["service-1"]}})",
          R"({"pin": {"pinned": true}})", R"({"remove": [1]})"})
        QTest::newRow(text) << QByteArray(text);
}

void EditJsonTest::refusesWhatIsNoEdit()
{
    QFETCH(QByteArray, text);
    const auto read = readEdit(*parseJson(text.toStdString(), "line"));
    QVERIFY(!read.has_value());
    QVERIFY(read.error().message.ends_with('.'));
}

QTEST_GUILESS_MAIN(EditJsonTest)
#include "tst_edit_json.moc"
