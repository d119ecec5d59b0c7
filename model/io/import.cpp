// SPDX-License-Identifier: MIT
#include "io/import.h"

#include "base/text.h"
#include "document/apply.h"
#include "document/arrange.h"
#include "document/naming.h"
#include "io/cloud_formation.h"
#include "io/document_json.h"
#include "io/element_json.h"
#include "io/png.h"
#include "io/svg.h"
#include "io/task_definition_json.h"
#include "kinds/compute/service_strategy.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace stowage::io {

namespace {
constexpr std::size_t kMostLines = 1'000;      // of a report; more than that nobody reads
constexpr std::size_t kMostContainers = 1'000; // of a definition; AWS takes 10
constexpr std::string_view kDocumentMark = "stowage";
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

constexpr std::array<std::string_view, 8> kReadOnly{
    "taskDefinitionArn", "revision",     "status",         "requiresAttributes",
    "compatibilities",   "registeredAt", "deregisteredAt", "registeredBy"};

// Says where an offset lies without counting from the start each time.
class Places {
public:
    Places(std::string_view text, std::string_view file) : text_(text), file_(file)
    {
        starts_.push_back(0);
        for (std::size_t n = 0; n < text.size(); ++n)
            if (text[n] == '\n')
                starts_.push_back(n + 1);
    }

    std::string at(std::size_t offset) const
    {
        // Of a number the reader knows the end only one character later, perhaps on the next line.
        if (offset > 0 &&
            std::string_view(" \t\r\n,]}").find(text_[offset - 1]) != std::string_view::npos)
            --offset;
        const auto line = std::upper_bound(starts_.begin(), starts_.end(), offset) - 1;
        return std::string(file_) + ":" + numberText(std::int64_t{line - starts_.begin() + 1}) +
               ":" + numberText(static_cast<std::int64_t>(offset - *line + 1));
    }

private:
    std::string_view text_;
    std::string_view file_;
    std::vector<std::size_t> starts_;
};

// "web" of "../defs/web.task.json".
std::string stemOf(std::string_view file)
{
    const std::size_t slash = file.rfind('/');
    std::string_view name = slash == std::string_view::npos ? file : file.substr(slash + 1);
    name = name.substr(0, name.find('.'));
    return name == "-" ? std::string() : std::string(name);
}

class Importing {
public:
    Importing(std::string_view text, std::string_view file) : text_(text), file_(file) {}

    Result<Imported> read();

private:
    Result<Imported> fromTemplate(const Json& root);
    Outcome addDefinition(Json json, const std::string& family);
    std::string freeName(const std::string& family);
    Error refusal(const Json& at, std::string words) const
    {
        return {Fault::unreadable, std::move(words), places_.at(at.readUpTo)};
    }
    void tell(Fate fate, const Json& at, std::string words);
    Told teller()
    {
        return
            [this](Fate fate, const Json& at, const std::string& words) { tell(fate, at, words); };
    }
    void tellTaken(std::uint32_t readUpTo, const TaskDefinitionRead& read);
    Result<Imported> finished(Form form);

    std::string_view text_;
    std::string_view file_;
    Places places_{text_, file_};
    Imported imported_;
    std::set<std::string> names_;               // of the definitions so far
    std::map<std::string, std::int64_t> tried_; // numbers behind a family
};

// As Document::freeName says, without looking at all that is there each time.
std::string Importing::freeName(const std::string& family)
{
    std::int64_t& number = tried_.emplace(family, 1).first->second;
    std::string name = family;
    while (!names_.insert(name).second)
        name = doc::numbered(family, ++number);
    return name;
}

void Importing::tell(Fate fate, const Json& at, std::string words)
{
    if (imported_.report.size() < kMostLines)
        imported_.report.push_back({fate, places_.at(at.readUpTo), std::move(words)});
    else if (imported_.report.size() == kMostLines)
        imported_.report.push_back(
            {fate, std::string(file_), "More was not taken as it stands; it is not listed."});
}

void Importing::tellTaken(std::uint32_t readUpTo, const TaskDefinitionRead& read)
{
    Json definition;
    definition.readUpTo = readUpTo;
    tell(Fate::taken, definition,
         "Task definition " + read.definition.name + " with " +
             counted(static_cast<std::int64_t>(read.containers.size()), "container", "containers") +
             ".");
}

// What AWS writes of a revision and nobody can register.
Json withoutReadOnly(Json json, const Told& told)
{
    std::erase_if(*json.members(), [&](const Json::Member& member) {
        if (member.first == kDocumentMark) { // or the export would be taken for a document
            told(Fate::ignored, member.second, "Only documents have a member \"stowage\".");
            return true;
        }
        const bool isReadOnly =
            std::find(kReadOnly.begin(), kReadOnly.end(), member.first) != kReadOnly.end();
        if (isReadOnly && !member.second.isNull())
            told(Fate::ignored, member.second, member.first + " is given by AWS.");
        return isReadOnly;
    });
    return json;
}

// The values are handed on and not copied: there may be millions of them.
Outcome Importing::addDefinition(Json json, const std::string& family)
{
    if (json.members() == nullptr)
        return refusal(json, "a task definition is an object, and this is " +
                                 std::string(shapeWords(json)) + ".");
    const Json* containers = json.find("containerDefinitions");
    if (containers == nullptr || containers->items() == nullptr || containers->items()->empty())
        return refusal(containers != nullptr ? *containers : json,
                       "the task definition has no list of containers; write one container at "
                       "least into \"containerDefinitions\".");
    if (containers->items()->size() > kMostContainers)
        return refusal(*containers, "the task definition has more than 1,000 containers, and AWS "
                                    "takes 10; take some out.");
    doc::Document& document = imported_.document;
    if (containers->items()->size() + document.elements().size() >= doc::kMostElements)
        return refusal(*containers, "the file holds more than 20,000 elements; split it.");
    const std::size_t line = imported_.report.size();
    const std::uint32_t readUpTo = json.readUpTo;
    Json at;
    at.readUpTo = containers->readUpTo;
    const std::string usual = doc::asName(family);
    TaskDefinitionRead read =
        takeTaskDefinition(withoutReadOnly(std::move(json), teller()),
                           trimmed(usual).empty() ? std::string("task") : usual, teller());
    if (read.containers.empty())
        return refusal(at, "none of the containers is an object; write one container at least into "
                           "\"containerDefinitions\".");
    tellTaken(readUpTo, read);
    if (line < imported_.report.size())
        std::rotate(imported_.report.begin() + static_cast<std::ptrdiff_t>(line),
                    imported_.report.end() - 1, imported_.report.end());
    read.definition.id = document.nextId(read.definition.kind());
    read.definition.name = freeName(read.definition.name);
    const ElementId parent = read.definition.id;
    document.put(std::move(read.definition));
    for (doc::Element& container : read.containers) {
        container.id = document.nextId(container.kind());
        container.parent = parent;
        document.put(std::move(container));
    }
    return Done{};
}

Result<Imported> Importing::finished(Form form)
{
    imported_.form = form;
    doc::Document& document = imported_.document;
    document.name = document.find(ElementId("task-definition-1"))->name;
    const Result<doc::Document> arranged = doc::apply(document, doc::arrangeMissing(document));
    if (!arranged)
        return Error{Fault::limit, "the drawing would be larger than the canvas; split the file.",
                     std::string(file_) + ":1:1"};
    document = *arranged;
    return std::move(imported_);
}

namespace {
// What becomes of a service whose deployments are not those of Amazon ECS.
std::string controllerRemark(const Json& resource)
{
    const Json* properties = resource.find("Properties");
    const Json* controller = properties ? properties->find("DeploymentController") : nullptr;
    const std::string type = controller ? textOf(*controller, "Type") : std::string();
    if (textOf(resource, "Type") != "AWS::ECS::Service")
        return {};
    const auto known = type == "CODE_DEPLOY" ? doc::DeploymentController::codeDeploy
                       : type == "EXTERNAL"  ? doc::DeploymentController::external
                                             : doc::DeploymentController::ecs;
    const std::string words(doc::controllerWords(known));
    return words.empty() ? words
                         : " Its deployment controller is " + type + ": " + words +
                               ". Stowage does not simulate that.";
}
} // namespace

Result<Imported> Importing::fromTemplate(const Json& root)
{
    const Json* resources = root.find("Resources");
    if (resources->members() == nullptr)
        return refusal(*resources, "\"Resources\" must be an object of resources by name.");
    const TemplateValues values(root);
    for (const auto& [name, resource] : *resources->members()) {
        if (textOf(resource, "Type") == kTaskDefinitionType) {
            const Json* properties = resource.find("Properties");
            Json shaped =
                properties == nullptr ? resource : ecsShapeOf(*properties, values, teller());
            const Outcome added = addDefinition(std::move(shaped), name);
            if (!added)
                return added.error();
        } else {
            tell(Fate::ignored, resource,
                 plainLine(name.substr(0, 80)) + ": " +
                     plainLine(textOf(resource, "Type").substr(0, 80)) + " is not imported yet." +
                     controllerRemark(resource));
        }
    }
    if (imported_.document.elements().empty())
        return refusal(*resources, "the template holds no AWS::ECS::TaskDefinition, and nothing "
                                   "else of a template is imported yet.");
    return finished(Form::cloudFormation);
}

// A line that starts with a word and a colon, before anything that JSON starts with.
bool looksLikeYaml(std::string_view text)
{
    const std::size_t begin = text.find_first_not_of(" \t\r\n");
    if (begin == std::string_view::npos)
        return false;
    text.remove_prefix(begin);
    if (text.starts_with("---") || text.starts_with("%YAML"))
        return true;
    while (text.starts_with('#')) {
        const std::size_t end = text.find_first_of('\n');
        text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
        text = text.substr(std::min(text.size(), text.find_first_not_of(" \t\r\n")));
    }
    const auto isWord = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               c == '_' || c == '-' || c == '.' || c == '/' || c == ' ';
    };
    const auto colon = std::find_if_not(text.begin(), text.end(), isWord);
    if (colon == text.begin() || colon == text.end() || *colon != ':')
        return false;
    return colon + 1 == text.end() || *(colon + 1) == ' ' || *(colon + 1) == '\n' ||
           *(colon + 1) == '\r';
}

Result<Imported> Importing::read()
{
    Result<Json> root = parseJson(text_, file_, kImportLimits);
    if (!root)
        return root.error();
    const std::string family = stemOf(file_);
    // A definition may keep members of any name.
    const bool isDefinition = root->find("containerDefinitions") != nullptr;
    if (root->find("Resources") != nullptr && !isDefinition)
        return fromTemplate(*root);
    Json* given = isDefinition ? nullptr : root->find("taskDefinition");
    Json whole;
    Form form = Form::taskDefinition;
    if (given != nullptr) {
        whole = std::move(*given);
        for (const Json::Member& member : *root->members())
            if (member.first == "tags" && whole.members() != nullptr)
                whole.set("tags", member.second);
            else if (member.first != "taskDefinition")
                tell(Fate::ignored, member.second,
                     plainLine(member.first.substr(0, 80)) + " is no part of the task definition.");
    } else if (isDefinition) {
        whole = *std::move(root);
    } else if (textOf(*root, "Type") == kTaskDefinitionType &&
               root->find("Properties") != nullptr) {
        whole = ecsShapeOf(*root->find("Properties"), TemplateValues({}), teller());
        form = Form::cloudFormation;
    } else if (root->find("ContainerDefinitions") != nullptr) {
        whole = ecsShapeOf(*root, TemplateValues({}), teller());
        form = Form::cloudFormation;
    } else {
        return refusal(*root,
                       "this is no Stowage document: it has no format version under \"stowage\". "
                       "Nor is it a task definition, which has \"containerDefinitions\". Choose "
                       "another file.");
    }
    if (const Outcome added = addDefinition(std::move(whole), family); !added)
        return added.error();
    return finished(form);
}

Result<Imported> fromDocument(std::string_view text, std::string_view file, Form form)
{
    Result<Opened> opened = readDocument(text, file);
    if (!opened)
        return opened.error();
    return Imported{std::move(opened->document),
                    form,
                    std::move(opened->remarks),
                    std::move(opened->notes),
                    {}};
}

} // namespace

bool isImport(Form form)
{
    return form == Form::taskDefinition || form == Form::cloudFormation;
}

Result<Imported> readAny(std::string_view bytes, std::string_view file)
{
    if (isPng(bytes)) {
        const Result<std::string> inside = extractFromPng(bytes);
        if (!inside)
            return Error{inside.error().fault, inside.error().message, std::string(file)};
        return fromDocument(*inside, file, Form::picture);
    }
    if (isSvg(bytes)) {
        const Result<std::string> inside = extractFromSvg(bytes);
        if (!inside)
            return Error{inside.error().fault, inside.error().message, std::string(file)};
        return fromDocument(*inside, file, Form::picture);
    }
    if (looksLikeDocument(bytes))
        return fromDocument(bytes, file, Form::document);
    const auto refusal = [file](std::string words) {
        return Error{Fault::unreadable, std::move(words), std::string(file) + ":1:1"};
    };
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF"))
        return refusal("the file is UTF-16; save it as UTF-8.");
    if (looksLikeYaml(bytes))
        return refusal("this looks like YAML, which is not read yet; convert it to JSON first.");
    // A document may say last that it is one.
    if (bytes.size() > kImportLimits.bytes || bytes.find("\"stowage\"") != std::string_view::npos) {
        Result<Imported> document = fromDocument(bytes, file, Form::document);
        if (document || bytes.size() > kImportLimits.bytes)
            return document;
        const Result<Json> root = parseJson(bytes, file);
        if (!root || root->find("stowage") != nullptr)
            return document;
    }
    if (bytes.starts_with(kByteOrderMark))
        bytes.remove_prefix(kByteOrderMark.size());
    return Importing(bytes, file).read();
}

std::string_view wordFor(Fate fate)
{
    switch (fate) {
    case Fate::taken:
        break;
    case Fate::guessed:
        return "guessed";
    case Fate::kept:
        return "kept";
    case Fate::ignored:
        return "ignored";
    }
    return "taken";
}

std::string lineOf(const ImportLine& line)
{
    return line.place + ": " + std::string(wordFor(line.fate)) + ": " + line.words;
}

} // namespace stowage::io
