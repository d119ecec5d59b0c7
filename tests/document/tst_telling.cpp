// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/drawing.h"
#include "document/telling.h"

#include <QtTest>

#include <functional>

using namespace stowage;
using namespace stowage::doc;

using Edits = std::function<void(Shop&)>;
Q_DECLARE_METATYPE(Edits)

// What was done to a drawing, in a sentence.
class TellingTest : public QObject {
    Q_OBJECT

private slots:
    void says_data();
    void says();
    void neverSaysTheValueOfASecret();
    void whatOnlyMovedIsNotTold();
};

namespace {
void set(Shop& shop, const ElementId& element, const std::string& key, Value value)
{
    shop.perform(SetField{{element}, key, std::move(value)});
}

std::string told(const Edits& edits, Deed deed = Deed::edited)
{
    Shop shop;
    const Document before = shop.document;
    edits(shop);
    return toldChange(before, shop.document, deed);
}
} // namespace

void TellingTest::says_data()
{
    QTest::addColumn<Edits>("edits");
    QTest::addColumn<Deed>("deed");
    QTest::addColumn<QString>("words");
    const auto row = [](const char* name, Deed deed, const Edits& edits, const char* words) {
        QTest::newRow(name) << edits << deed << QString::fromUtf8(words);
    };
    const Edits scale = [](Shop& s) { set(s, s.service, "desiredCount", std::int64_t{5}); };
    row("a number", Deed::edited, scale, "You changed desired tasks of service web from 2 to 5.");
    row("redone", Deed::redone, scale,
        "Once more you changed desired tasks of service web from 2 to 5.");
    row(
        "undone", Deed::undone, [](Shop& s) { set(s, s.service, "desiredCount", std::int64_t{5}); },
        "You undid that you changed desired tasks of service web from 5 to 2.");
    row(
        "a name", Deed::edited,
        [](Shop& s) {
            s.perform(Rename{s.service, "api"});
        },
        "You renamed service web to api.");
    row(
        "a deletion", Deed::edited, [](Shop& s) { s.perform(RemoveElements{{s.instance1}}); },
        "You deleted container instance i-1.");
    row(
        "a deletion with what it holds", Deed::edited,
        [](Shop& s) { s.perform(RemoveElements{{s.balancer}}); }, "You deleted load balancer alb.");
    row(
        "two deletions", Deed::edited,
        [](Shop& s) {
            s.perform(RemoveElements{{s.instance1, s.instance2}});
        },
        "You deleted 2 container instances.");
    row(
        "an addition", Deed::edited, [](Shop& s) { s.add<Instance>("i-3", s.cluster); },
        "You added container instance i-3.");
    row(
        "an addition taken back", Deed::undone,
        [](Shop& s) { s.perform(RemoveElements{{s.instance1}}); },
        "You undid that you added container instance i-1.");
    row(
        "a connection", Deed::edited, [](Shop& s) { s.link(s.service, s.subnetB, "subnet"); },
        "You connected service web with subnet private-b.");
    row(
        "a connection less", Deed::edited,
        [](Shop& s) {
            s.perform(RemoveLink{s.instance1, s.subnetA, "subnet"});
        },
        "You disconnected container instance i-1 from subnet private-a.");
    row(
        "the drawing itself", Deed::edited,
        [](Shop& s) {
            s.perform(SetDocument{"seed", std::int64_t{7}});
        },
        "You changed seed of the drawing from 1 to 7.");
    row(
        "one value for several", Deed::edited,
        [](Shop& s) {
            s.perform(
                SetField{{s.instance1, s.instance2}, "instanceType", std::string("c5.xlarge")});
        },
        "You changed instance type of 2 container instances to c5.xlarge.");
    row(
        "two things", Deed::edited,
        [](Shop& s) {
            set(s, s.service, "desiredCount", std::int64_t{5});
            set(s, s.service, "minimumHealthyPercent", std::int64_t{50});
        },
        "You changed desired tasks of service web from 2 to 5 and changed minimum healthy of "
        "service web from 100 % to 50 %.");
    row(
        "many things", Deed::edited,
        [](Shop& s) {
            s.perform(RemoveElements{{s.instance1}});
            s.add<Instance>("i-3", s.cluster);
            set(s, s.service, "desiredCount", std::int64_t{5});
            set(s, s.service, "minimumHealthyPercent", std::int64_t{50});
            s.perform(Rename{s.users, "all"});
        },
        "You deleted container instance i-1, added container instance i-3, renamed users shoppers "
        "to all … and 2 more.");
    row(
        "a long name", Deed::edited,
        [](Shop& s) {
            s.perform(Rename{s.service, std::string(200, 'x')});
        },
        ("You renamed service web to " + std::string(60, 'x') + "….").c_str());
}

void TellingTest::says()
{
    QFETCH(Edits, edits);
    QFETCH(Deed, deed);
    QFETCH(QString, words);
    QCOMPARE(QString::fromStdString(told(edits, deed)), words);
}

void TellingTest::neverSaysTheValueOfASecret()
{
    const std::string words = told([](Shop& shop) {
        set(shop, shop.container, "environment", Pairs{{"TOKEN", "hunter2"}});
    });
    QCOMPARE(words, std::string("You changed environment of container app."));
}

void TellingTest::whatOnlyMovedIsNotTold()
{
    QCOMPARE(told([](Shop& shop) {
                 shop.perform(Move{{{shop.service, {10, 10, 200, 100}}}});
             }),
             std::string());
}

QTEST_APPLESS_MAIN(TellingTest)
#include "tst_telling.moc"
