// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "document/comparison.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::doc;

class ComparisonTest : public QObject {
    Q_OBJECT

private slots:
    void saysNothingOfTheSame();
    void saysEachDifferenceInALine();
    void tellsNoSecrets();
    void saysSomethingOfEachRow();
};

namespace {
Document drawing()
{
    Document document;
    const auto put = [&](const char* id, const char* name, const char* parent, Props props) {
        Element element;
        element.id = ElementId(id);
        element.name = name;
        element.parent = ElementId(parent);
        element.props = std::move(props);
        element.place = Rect{0, 0, 100, 100};
        document.put(std::move(element));
    };
    put("cluster-1", "shop", "", Cluster{});
    put("service-1", "web", "cluster-1", Service{});
    put("task-definition-1", "web", "", TaskDefinition{});
    put("container-1", "app", "task-definition-1", Container{});
    document.putLink({ElementId("service-1"), ElementId("task-definition-1"), "runs"});
    return document;
}

template <class Kind, class Change>
void change(Document& document, const char* id, const Change& change)
{
    Element element = *document.find(ElementId(id));
    change(element, std::get<Kind>(element.props));
    document.put(element);
}
} // namespace

void ComparisonTest::saysNothingOfTheSame()
{
    QVERIFY(comparison(drawing(), drawing()).empty());
}

void ComparisonTest::saysEachDifferenceInALine()
{
    Document after = drawing();
    after.seed = 7;
    change<Service>(after, "service-1", [](Element& element, Service& service) {
        element.name = "api";
        service.desiredCount = 9;
        element.place = Rect{20, 0, 100, 100};
    });
    after.take(ElementId("container-1"));
    after.takeLink({ElementId("service-1"), ElementId("task-definition-1"), "runs"});
    Element note;
    note.id = ElementId("note-1");
    note.name = "n";
    note.props = Note{};
    after.put(note);
    const std::vector<std::string> wanted{
        "drawing: seed from 1 to 7",
        "deleted: container app in task definition web",
        "added: note n",
        "service web: desired tasks from " + numberText(std::int64_t{Service{}.desiredCount}) +
            " to 9",
        "service web: renamed to api",
        "disconnected: service web from task definition web (runs)",
        "placed elsewhere on the canvas: service api"};
    const auto lines = comparison(drawing(), after);
    QCOMPARE(QByteArray::fromStdString(joined(lines, "\n")),
             QByteArray::fromStdString(joined(wanted, "\n")));
}

void ComparisonTest::tellsNoSecrets()
{
    Document before = drawing();
    Document after = drawing();
    change<Container>(before, "container-1", [](Element&, Container& container) {
        container.environment = {{"PASSWORD", "old-secret"}};
    });
    change<Container>(after, "container-1", [](Element&, Container& container) {
        container.environment = {{"PASSWORD", "new-secret"}};
    });
    const auto lines = comparison(before, after);
    QCOMPARE(lines.size(), std::size_t(1));
    QCOMPARE(lines.front(), std::string("container app: environment changed"));
}

// Whatever makes two drawings different is said.
void ComparisonTest::saysSomethingOfEachRow()
{
    for (const KindInfo& kind : allKinds())
        for (const Field& field : kind.rows) {
            Document before;
            Element element;
            element.id = before.nextId(kind);
            element.name = "x";
            element.props = kind.defaults;
            before.put(element);
            Value value = valueOf(element.props, field);
            if (auto* flag = std::get_if<bool>(&value))
                *flag = !*flag;
            else if (auto* whole = std::get_if<std::int64_t>(&value))
                *whole += 1;
            else if (auto* real = std::get_if<double>(&value))
                *real += 1;
            else if (auto* text = std::get_if<std::string>(&value))
                *text += "x";
            else if (auto* choice = std::get_if<Choice>(&value))
                choice->index = (choice->index + 1) % int(field.choices.size());
            else if (auto* pairs = std::get_if<Pairs>(&value))
                pairs->push_back({"A", "1"});
            else if (auto* records = std::get_if<Records>(&value))
                records->rows.push_back(field.blank(field));
            setValue(element.props, field, value);
            Document after = before;
            after.put(element);
            QCOMPARE(comparison(before, after).size(), before == after ? 0U : 1U);
        }
}

QTEST_GUILESS_MAIN(ComparisonTest)
#include "tst_comparison.moc"
