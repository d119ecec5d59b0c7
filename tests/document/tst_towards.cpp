// SPDX-License-Identifier: GPL-3.0-or-later
// Between any two drawings of a history there is an edit, and it leads exactly there.
#include "document/apply.h"
#include "document/clipboard.h"
#include "document/diff.h"
#include "document/drawing.h"
#include "document/towards.h"

#include <QtTest>

#include <functional>

using namespace stowage;
using namespace stowage::doc;

using Change_ = std::function<void(Shop&)>;
Q_DECLARE_METATYPE(Change_)

class TowardsTest : public QObject {
    Q_OBJECT

private slots:
    void leadsThereAndBack_data();
    void leadsThereAndBack();
    void equalDrawingsNeedNothing();
    void whatNoEditCanSayIsNotSaid();
};

void TowardsTest::leadsThereAndBack_data()
{
    QTest::addColumn<Change_>("change");
    QTest::newRow("field") << Change_([](Shop& shop) {
        shop.perform(SetField{{shop.service}, "desiredCount", std::int64_t{7}});
    });
    QTest::newRow("name") << Change_([](Shop& shop) { shop.perform(Rename{shop.service, "api"}); });
    QTest::newRow("removed with links") << Change_([](Shop& shop) {
        shop.perform(RemoveElements{{shop.service, shop.balancer}});
    });
    QTest::newRow("removed with descendants") << Change_([](Shop& shop) {
        shop.perform(RemoveElements{{shop.vpc, shop.cluster, shop.definition}});
    });
    QTest::newRow("duplicated") << Change_(
        [](Shop& shop) { shop.performAll(doc::duplicate(shop.document, {shop.cluster})->edits); });
    QTest::newRow("moved") << Change_(
        [](Shop& shop) { shop.perform(Move{movedWith(shop.document, {shop.cluster}, 100, 40)}); });
    QTest::newRow("link gone") << Change_([](Shop& shop) {
        const Link link = *shop.document.linksFrom(shop.users).front();
        shop.perform(RemoveLink{link.from, link.to, link.kind});
    });
    QTest::newRow("registered") << Change_([](Shop& shop) {
        shop.perform(Batch{"register",
                           {KeepRevision{shop.definition, 1},
                            SetField{{shop.service}, "revision", std::int64_t{1}},
                            SetField{{shop.container}, "cpu", std::int64_t{512}},
                            SetField{{shop.definition}, "revision", std::int64_t{2}}}});
    });
    QTest::newRow("document") << Change_([](Shop& shop) {
        shop.perform(SetDocument{"seed", std::int64_t{99}});
    });
}

void TowardsTest::leadsThereAndBack()
{
    QFETCH(Change_, change);
    const Shop before;
    Shop after;
    change(after);
    QVERIFY(!(before.document == after.document));
    using Ends = std::pair<const Document*, const Document*>;
    const Ends both[] = {{&before.document, &after.document}, {&after.document, &before.document}};
    for (const auto& [from, to] : both) {
        const std::optional<Edit> edit = editTowards(*from, *to);
        QVERIFY(edit.has_value());
        const Result<Document> reached = doc::apply(*from, *edit);
        QVERIFY(reached.has_value());
        QVERIFY(*reached == *to);
    }
}

void TowardsTest::equalDrawingsNeedNothing()
{
    const Shop shop;
    const std::optional<Edit> edit = editTowards(shop.document, shop.document);
    QVERIFY(edit.has_value());
    QVERIFY(std::get<Batch>(edit->body).edits.empty());
}

void TowardsTest::whatNoEditCanSayIsNotSaid()
{
    const Shop shop;
    Document strange = shop.document;
    strange.unknown = "{\"from\":\"later\"}";
    QVERIFY(!editTowards(shop.document, strange).has_value());
}

QTEST_APPLESS_MAIN(TowardsTest)
#include "tst_towards.moc"
