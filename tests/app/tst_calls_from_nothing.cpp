// SPDX-License-Identifier: GPL-3.0-or-later
// An architecture that API calls alone build is drawn, arranged, and runs.
#include "app/run_verb.h"
#include "document/arrange.h"

#include <QtTest>

#include <sstream>

using namespace stowage;
using namespace stowage::app;

class CallsFromNothingTest : public QObject {
    Q_OBJECT

private slots:
    void drawsAndRuns();
};

void CallsFromNothingTest::drawsAndRuns()
{
    std::ostringstream out, err;
    RunRequest request;
    request.calls =
        qEnvironmentVariable("STOWAGE_SOURCE_DIR").toStdString() + "/tests/cli/from-nothing.jsonl";
    Result<OpenedRun> run = openRun(request, {out, err});
    QVERIFY(run);
    session::Session* session = &run->session;
    session->advance(Time{} + minutes(2));
    QVERIFY(session->refusals().empty());
    const doc::Document& drawing = session->document();
    for (const char* id : {"cluster-1", "instance-1", "instance-2", "task-definition-1",
                           "container-1", "load-balancer-1", "target-group-1", "service-1"}) {
        const doc::Element* element = drawing.find(ElementId(id));
        QVERIFY2(element != nullptr && element->place, id);
    }
    for (const auto& a : drawing.elements())
        for (const auto& b : drawing.elements())
            if (a->id < b->id && a->parent == b->parent && a->place && b->place)
                QVERIFY2(!doc::overlap(*a->place, *b->place), (a->id.text + b->id.text).c_str());
    const sim::World& world = session->world();
    QCOMPARE(world.services[world.services.first()].running, 2);
    session->advance(Time{} + minutes(30));
    QVERIFY(session->refusals().empty());
    QCOMPARE(world.services[world.services.first()].running, 2);
}

QTEST_GUILESS_MAIN(CallsFromNothingTest)
#include "tst_calls_from_nothing.moc"
