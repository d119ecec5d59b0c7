// SPDX-License-Identifier: MIT
#include "search/match.h"

#include "base/text.h"
#include "field/check.h"
#include "kinds/network/subnet.h"
#include "search/vocabulary.h"

#include <algorithm>
#include <optional>

namespace stowage::search {

namespace {
constexpr std::int64_t kFull = 90;        // percent
constexpr std::size_t kLeastOfAState = 3; // letters of a mere word

std::string_view nameOfThing(const Thing& thing)
{
    if (thing.element != nullptr)
        return thing.element->name;
    if (thing.task != nullptr)
        return thing.task->label;
    return thing.readout != nullptr ? std::string_view(thing.readout->name) : std::string_view();
}

// An instance that is not drawn is one of a group, or was registered by call.
std::string_view kindKeyOf(const Thing& thing)
{
    if (thing.element != nullptr)
        return thing.element->kind().key;
    return thing.task != nullptr ? "task" : "instance";
}

bool isWord(char letter)
{
    return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
}

void addWords(std::string_view text, std::vector<std::string>& words)
{
    std::string word;
    for (const char letter : lowered(text) + ' ') {
        if (isWord(letter)) {
            word += letter;
            continue;
        }
        if (!word.empty())
            words.push_back(word);
        word.clear();
    }
}

std::string_view moodWord(Mood mood)
{
    switch (mood) {
    case Mood::running:
        return "running";
    case Mood::starting:
        return "starting";
    case Mood::stopping:
        return "stopping";
    case Mood::unhealthy:
        return "unhealthy";
    case Mood::lost:
        return "lost";
    case Mood::idle:
    case Mood::info:
        break;
    }
    return {};
}

// The number that a text begins with: "20 req/s", "3 of 4".
std::optional<double> leadingNumber(std::string_view text)
{
    std::size_t length = 0;
    while (length < text.size() && ((text[length] >= '0' && text[length] <= '9') ||
                                    text[length] == '.' || (length == 0 && text[length] == '-')))
        ++length;
    return parseReal(text.substr(0, length));
}

const std::string* lineOf(const Readout& readout, std::string_view label)
{
    for (const ReadoutLine& line : readout.lines)
        if (line.label == label)
            return &line.value;
    return nullptr;
}

bool isAbove(const Readout& readout, std::string_view label)
{
    const std::string* value = lineOf(readout, label);
    return value != nullptr && leadingNumber(*value).value_or(0) > 0;
}

bool isFull(const Readout& readout)
{
    return std::any_of(readout.gauges.begin(), readout.gauges.end(), [](const Gauge& gauge) {
        return gauge.total > 0 && std::max(gauge.reserved, gauge.used) * 100 >= gauge.total * kFull;
    });
}

void addTaskWords(const TaskReadout& task, std::vector<std::string>& words)
{
    words.push_back(lowered(nameOf(task.status)));
    if (task.health != HealthStatus::unknown)
        words.push_back(lowered(nameOf(task.health)));
    if (task.status < TaskStatus::running)
        words.emplace_back("pending");
    if (task.waits)
        words.emplace_back("waiting");
    addWords(task.word, words);
    addWords(task.stopCode, words);
    words.emplace_back(moodWord(task.mood));
}

void addReadoutWords(const Readout& readout, std::vector<std::string>& words)
{
    addWords(readout.word, words);
    words.emplace_back(moodWord(readout.mood));
    if (isAbove(readout, "Pending"))
        words.emplace_back("pending");
    if (!readout.waiting.empty())
        words.emplace_back("waiting");
    if (isFull(readout))
        words.emplace_back("full");
    if (readout.spot)
        words.emplace_back("spot");
    addWords(readout.lifecycle, words);
}

bool says(std::string_view text, const Term& term)
{
    const auto saysIt = [&](const std::string& value) {
        return term.sign == Sign::has ? containsFolded(text, value)
                                      : lowered(text) == lowered(value);
    };
    return std::any_of(term.values.begin(), term.values.end(), saysIt);
}

bool isInState(const Thing& thing, const Term& term)
{
    const std::vector<std::string> words = stateWords(thing);
    return std::any_of(term.values.begin(), term.values.end(), [&](const std::string& value) {
        const std::string wanted = lowered(value);
        return std::any_of(words.begin(), words.end(), [&](const std::string& word) {
            return term.sign == Sign::has ? word.starts_with(wanted) : word == wanted;
        });
    });
}

std::vector<std::string> zonesOf(const doc::Document& document, const Thing& thing)
{
    if (thing.task != nullptr)
        return {thing.task->zone};
    std::vector<std::string> zones;
    if (thing.readout != nullptr && !thing.readout->zone.empty())
        zones.push_back(thing.readout->zone);
    if (thing.element == nullptr)
        return zones;
    if (const auto* own = thing.element->as<doc::Subnet>())
        zones.push_back(own->availabilityZone);
    for (const auto& link : document.linksFrom(thing.element->id)) {
        const doc::Element* to = document.find(link->to);
        const auto* subnet = to != nullptr ? to->as<doc::Subnet>() : nullptr;
        if (subnet != nullptr)
            zones.push_back(subnet->availabilityZone);
    }
    return zones;
}

// "b" is every zone that ends so; longer words are parts of its name.
bool isInZone(const doc::Document& document, const Thing& thing, const Term& term)
{
    const std::vector<std::string> zones = zonesOf(document, thing);
    return std::any_of(term.values.begin(), term.values.end(), [&](const std::string& value) {
        const std::string wanted = lowered(value);
        return std::any_of(zones.begin(), zones.end(), [&](const std::string& zone) {
            return !zone.empty() &&
                   (wanted.size() == 1 ? lowered(zone).ends_with(wanted) : says(zone, term));
        });
    });
}

bool isOfService(const doc::Document& document, const Thing& thing, const Term& term)
{
    if (thing.element != nullptr)
        return thing.element->is("service") && says(thing.element->name, term);
    const doc::Element* service =
        thing.task != nullptr ? document.find(thing.task->service) : nullptr;
    return service != nullptr && says(service->name, term);
}

// Of a task its service and its host count, of an instance its group.
bool isIn(const doc::Document& document, const Thing& thing, const Term& term)
{
    std::vector<ElementId> around;
    const auto add = [&](const ElementId& id, bool isItself) {
        if (isItself && !id.isEmpty())
            around.push_back(id);
        const std::vector<ElementId> above = document.ancestorsOf(id);
        around.insert(around.end(), above.begin(), above.end());
    };
    if (thing.element != nullptr) {
        add(thing.element->id, false);
    } else if (thing.task != nullptr) {
        add(thing.task->service, true);
        if (const auto* host = std::get_if<ElementId>(&thing.task->host))
            add(*host, true);
    } else if (thing.readout != nullptr) {
        add(thing.readout->group, true);
    }
    return std::any_of(around.begin(), around.end(), [&](const ElementId& id) {
        const doc::Element* element = document.find(id);
        return element != nullptr && says(element->name, term);
    });
}

// What a thing tells under the name of a property: its number, its words, or both.
struct Told {
    std::optional<double> number = {};
    std::string words = {};
};

std::optional<Told> readingOf(const Readout& readout, const Reading& reading)
{
    for (const Gauge& gauge : readout.gauges)
        if (!reading.gauge.empty() && gauge.label == reading.gauge && gauge.total > 0) {
            const std::int64_t part = reading.isReserved ? gauge.reserved : gauge.used;
            return Told{100.0 * static_cast<double>(part) / static_cast<double>(gauge.total), {}};
        }
    const std::string* value = lineOf(readout, reading.line);
    return value == nullptr ? std::nullopt : std::optional(Told{leadingNumber(*value), *value});
}

std::optional<Told> figureOf(const Readout& readout, std::string_view key)
{
    if (key == "waiting")
        return Told{static_cast<double>(readout.waiting.size()), {}};
    for (const Figure& figure : readout.figures)
        if (folded(figure.label) == key)
            return Told{leadingNumber(figure.value), figure.value};
    for (const ReadoutLine& line : readout.lines)
        if (folded(line.label) == key)
            return Told{leadingNumber(line.value), line.value};
    return std::nullopt;
}

std::optional<Told> rowOf(const doc::Element& element, std::string_view key)
{
    for (const doc::Field& field : element.kind().rows) {
        if (field.secret || (folded(field.key) != key && folded(field.label) != key))
            continue;
        const doc::Value value = doc::valueOf(element.props, field);
        Told told{{}, doc::spoken(field, value)};
        if (const auto* whole = std::get_if<std::int64_t>(&value))
            told.number = static_cast<double>(*whole);
        else if (const auto* real = std::get_if<double>(&value))
            told.number = *real;
        return told;
    }
    return std::nullopt;
}

// Live numbers go before what is drawn: `cpu` is what is in use, in percent.
std::optional<Told> toldOf(const Thing& thing, std::string_view key)
{
    bool isReading = false;
    for (const Reading& reading : readings()) {
        if (reading.key != key)
            continue;
        isReading = true;
        if (thing.readout != nullptr)
            if (auto told = readingOf(*thing.readout, reading))
                return told;
    }
    if (isReading)
        return std::nullopt;
    if (thing.task != nullptr && key == "revision")
        return Told{static_cast<double>(thing.task->revision),
                    numberText(std::int64_t{thing.task->revision})};
    if (thing.readout != nullptr)
        if (auto told = figureOf(*thing.readout, key))
            return told;
    return thing.element != nullptr ? rowOf(*thing.element, key) : std::nullopt;
}

bool compares(double left, Sign sign, double right)
{
    switch (sign) {
    case Sign::more:
        return left > right;
    case Sign::orMore:
        return left >= right;
    case Sign::less:
        return left < right;
    case Sign::orLess:
        return left <= right;
    default:
        return left == right;
    }
}

bool hasProperty(const Thing& thing, const Term& term)
{
    const std::optional<Told> told = toldOf(thing, term.key);
    if (!told)
        return term.sign == Sign::isNot; // which leaves it out
    if (term.sign >= Sign::more)
        return told->number && compares(*told->number, term.sign, term.number);
    return std::any_of(term.values.begin(), term.values.end(), [&](const std::string& value) {
        const std::optional<double> number = parseReal(value);
        if (number && told->number)
            return *number == *told->number;
        Term one = term;
        one.values = {value};
        return says(told->words, one);
    });
}

bool saysAnywhere(const Thing& thing, const Term& term)
{
    const std::string& word = term.values.front();
    if (containsFolded(nameOfThing(thing), word))
        return true;
    if (word.size() >= kLeastOfAState && isInState(thing, term))
        return true;
    if (thing.task != nullptr)
        return containsFolded("task", word) || containsFolded(thing.task->id, word);
    if (thing.element == nullptr)
        return containsFolded("instance", word);
    const doc::Element& element = *thing.element;
    if (containsFolded(element.kind().label, word) || containsFolded(element.id.text, word))
        return true;
    return std::any_of(
        element.kind().rows.begin(), element.kind().rows.end(), [&](const doc::Field& field) {
            return !field.secret &&
                   containsFolded(doc::spoken(field, doc::valueOf(element.props, field)), word);
        });
}

bool holds(const doc::Document& document, const Thing& thing, const Term& term)
{
    switch (term.about) {
    case About::name:
        return says(nameOfThing(thing), term);
    case About::kind:
        return std::find(term.values.begin(), term.values.end(), kindKeyOf(thing)) !=
               term.values.end();
    case About::state:
        return isInState(thing, term);
    case About::zone:
        return isInZone(document, thing, term);
    case About::service:
        return isOfService(document, thing, term);
    case About::in:
        return isIn(document, thing, term);
    case About::property:
        return hasProperty(thing, term);
    case About::anything:
        break;
    }
    return saysAnywhere(thing, term);
}
} // namespace

std::vector<std::string> stateWords(const Thing& thing)
{
    std::vector<std::string> words;
    if (thing.task != nullptr)
        addTaskWords(*thing.task, words);
    if (thing.readout != nullptr)
        addReadoutWords(*thing.readout, words);
    if (thing.element != nullptr) // a rule is ENABLED before anything runs
        if (const std::optional<Told> drawn = rowOf(*thing.element, "state"))
            addWords(drawn->words, words);
    std::erase(words, std::string());
    return words;
}

bool fits(const doc::Document& document, const Query& query, const Thing& thing)
{
    return !query.isEmpty() &&
           std::all_of(query.terms.begin(), query.terms.end(), [&](const Term& term) {
               const bool isLeftOut = term.isNegated != (term.sign == Sign::isNot);
               return holds(document, thing, term) != isLeftOut;
           });
}

} // namespace stowage::search
