// SPDX-License-Identifier: GPL-3.0-or-later
// Tells a story in API calls from an empty drawing, and reads what AWS's Describe calls would say.
#pragma once

#include "aws/state.h"
#include "io/recording.h"
#include "session/session.h"

#include <string>
#include <vector>

namespace stowage::session {

class Story {
public:
    explicit Story(std::string profile = "typical");
    explicit Story(doc::Document drawn);

    // `with` is the operation's input, as JSON. Gives AWS's exception name, empty where it was
    // carried out.
    std::string call(const std::string& operation, const std::string& with);
    std::string fault(const std::string& name, const std::string& on);
    void until(double seconds);

    // Shorter words for what most stories begin with.
    void instance(const std::string& name, const std::string& zone, int cpu = 2048,
                  int memory = 3768, const std::string& attributes = {});
    void definition(const std::string& family, int cpu, int memory,
                    const std::string& container = {});
    void service(const std::string& name, int desired, const std::string& more = {},
                 const std::string& definition = "app");
    void balancer(const std::string& group = {}); // alb, listener :80, tg

    io::Json state() const;
    io::Json service(const std::string& name) const;
    std::vector<std::string> events(const std::string& service) const; // newest first
    bool told(const std::string& service, const std::string& part) const;
    std::int64_t running(const std::string& service) const;
    std::int64_t runningOn(const std::string& instance, const std::string& group = {}) const;
    // RUNNING tasks of a service by revision of its definition.
    std::int64_t ofRevision(const std::string& family, int revision) const;
    // Of tg; the instance, AWS's id, or the first one there is.
    std::string targetState(const std::string& instanceId = {}) const;
    std::string targetReason() const; // "CODE DESCRIPTION"
    // Of the drawn name of a registered instance.
    std::string instanceArn(const std::string& name) const;
    std::string instanceId(const std::string& name) const;
    std::vector<io::Json> tasks() const; // those that are STOPPED too
    // "4/0 2/0 2/2 …": older and newer tasks of web after each service event that started or
    // stopped some, from the count of older ones on. Newer ones are of the given revision.
    std::string steps(int older, const std::string& newerRevision) const;
    io::Json event(std::uint32_t fact) const; // as EventBridge would get it
    // The first of those facts, from the given one on, whose envelope's text has the part.
    std::uint32_t factTelling(const std::string& part, std::uint32_t from = 1) const;

    Session session;

private:
    static Session open(doc::Document document);
};

// What services and tasks of network mode awsvpc are given; begins with a comma.
inline constexpr const char* kTaskNetwork =
    R"(,"networkConfiguration":{"awsvpcConfiguration":{"subnets":["us-east-1a","us-east-1b"]}})";

// The time that a key of the state names, in seconds since the start.
double secondsOf(const io::Json& json, std::string_view key);
std::vector<io::Json> itemsOf(const io::Json& json, std::string_view key);
std::string textOf(const io::Json& json, std::string_view key);
std::int64_t numberOf(const io::Json& json, std::string_view key);

} // namespace stowage::session
