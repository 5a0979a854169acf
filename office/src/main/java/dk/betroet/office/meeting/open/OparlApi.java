package dk.betroet.office.meeting.open;

import dk.betroet.office.meeting.MeetingDesk;
import dk.betroet.office.platform.operation.Json;
import dk.betroet.office.platform.web.format.Language;
import dk.betroet.office.platform.web.format.Wording;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * What was published, for programs, as OParl 1.1 reads it, with Danish additions whose names begin
 * with {@code dk:} and are explained at an address of their own. Nothing can be written here. What
 * is no longer told is still there as deleted, so that programs learn of it.
 */
@RestController
@RequestMapping(OparlApi.PATH)
class OparlApi {

    /** Where it begins. */
    static final String PATH = "/oparl/v1.1";

    private final OparlReading reading;
    private final OparlSettings settings;
    private final Wording wording;

    OparlApi(OparlReading reading, OparlSettings settings, Wording wording) {
        this.reading = reading;
        this.settings = settings;
        this.wording = wording;
    }

    private static String site() {
        return ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
    }

    private static String base() {
        return site() + PATH;
    }

    private OparlThings things(UUID unit) {
        return new OparlThings(base(), reading.of(unit, site()), wording.in(Language.DANISH));
    }

    @GetMapping("/system")
    ResponseEntity<byte[]> system() {
        List<Thing> bodies = bodies();
        Instant created = bodies.stream().map(Thing::created).min(Instant::compareTo)
                .orElse(Instant.EPOCH);
        Instant modified = bodies.stream().map(Thing::modified).max(Instant::compareTo)
                .orElse(Instant.EPOCH);
        return answer(HttpStatus.OK, new Thing.Said()
                .with("id", base() + "/system")
                .with("type", Thing.type("System"))
                .with("oparlVersion", "https://schema.oparl.org/1.1/")
                .with("license", settings.licence())
                .with("body", base() + "/bodies")
                .with("name", "Betroet")
                .with("contactEmail", settings.contact())
                .with("website", site() + "/public")
                .with("dk:vocabulary", base() + "/vocabulary")
                .with("created", Thing.moment(created))
                .with("modified", Thing.moment(modified))
                .all());
    }

    /** What the Danish additions mean. */
    @GetMapping("/vocabulary")
    ResponseEntity<byte[]> vocabulary() {
        Map<String, Object> terms = new LinkedHashMap<>();
        for (String term : List.of("municipalityCode", "onBehalfOf", "cvr", "version",
                "contentHash", "timeKnown", "vocabulary")) {
            terms.put("dk:" + term, Map.of(
                    "da", wording.in(Language.DANISH).key("oparl.term." + term),
                    "en", wording.in(Language.ENGLISH).key("oparl.term." + term)));
        }
        return answer(HttpStatus.OK, terms);
    }

    private List<Thing> bodies() {
        return reading.units().stream()
                .flatMap(unit -> things(unit).all(Thing.Kind.BODY).stream()).toList();
    }

    @GetMapping("/bodies")
    ResponseEntity<byte[]> bodies(@RequestParam Map<String, String> asked) {
        return list(bodies(), base() + "/bodies", asked);
    }

    @GetMapping("/body/{unit:[0-9a-f-]{36}}/{kind:[a-z]+}")
    ResponseEntity<byte[]> all(@PathVariable UUID unit, @PathVariable String kind,
            @RequestParam Map<String, String> asked) {
        Thing.Kind wanted = Arrays.stream(Thing.Kind.values())
                .filter(one -> one.many().equals(kind) && one != Thing.Kind.BODY)
                .findFirst().orElseThrow(MeetingDesk::nothing);
        return list(things(unit).all(wanted), base() + "/body/" + unit + "/" + kind, asked);
    }

    @GetMapping("/organization/{body:[0-9a-f-]{36}}/{kind:meetings|consultations}")
    ResponseEntity<byte[]> ofBody(@PathVariable UUID body, @PathVariable String kind,
            @RequestParam Map<String, String> asked) {
        UUID unit = reading.unitOf(Thing.Kind.ORGANIZATION, body)
                .orElseThrow(MeetingDesk::nothing);
        Thing.Kind wanted = kind.equals(Thing.Kind.MEETING.many())
                ? Thing.Kind.MEETING : Thing.Kind.CONSULTATION;
        String own = Thing.address(base(), Thing.Kind.ORGANIZATION, body);
        return list(things(unit).all(wanted).stream()
                .filter(one -> one.said().get("organization") instanceof List<?> of
                        && of.contains(own)).toList(), own + "/" + kind, asked);
    }

    @GetMapping("/{kind:[a-z]+}/{id:[0-9a-f-]{36}}")
    ResponseEntity<byte[]> one(@PathVariable String kind, @PathVariable UUID id) {
        Thing.Kind wanted = Arrays.stream(Thing.Kind.values())
                .filter(one -> one.one().equals(kind)).findFirst()
                .orElseThrow(MeetingDesk::nothing);
        UUID unit = reading.unitOf(wanted, id).orElseThrow(MeetingDesk::nothing);
        return things(unit).all(wanted).stream().filter(one -> one.id().equals(id)).findFirst()
                .map(one -> answer(HttpStatus.OK, one.toJson(base())))
                .orElseThrow(MeetingDesk::nothing);
    }

    private static ResponseEntity<byte[]> list(
            List<Thing> all, String path, Map<String, String> asked) {
        return OparlPage.of(all, path, asked, base())
                .map(page -> answer(HttpStatus.OK, page))
                .orElseGet(() -> error(HttpStatus.BAD_REQUEST));
    }

    /** What there is not is told in OParl’s own words too. */
    @ExceptionHandler
    ResponseEntity<byte[]> refused(ResponseStatusException why) {
        return error(why.getStatusCode().is5xxServerError()
                ? HttpStatus.INTERNAL_SERVER_ERROR : HttpStatus.NOT_FOUND);
    }

    private static ResponseEntity<byte[]> error(HttpStatus status) {
        return answer(status, Map.of("type", Thing.type("Error"), "message",
                status == HttpStatus.BAD_REQUEST ? "En parameter kan ikke læses."
                        : "Der er intet på denne adresse."));
    }

    private static ResponseEntity<byte[]> answer(HttpStatus status, Map<String, ?> json) {
        byte[] bytes = Json.write(json).getBytes(StandardCharsets.UTF_8);
        ResponseEntity<byte[]> made = PublicAnswer.file(bytes,
                MediaType.APPLICATION_JSON, "inline");
        HttpHeaders headers = new HttpHeaders();
        headers.putAll(made.getHeaders());
        headers.setAccessControlAllowOrigin("*");
        if (status != HttpStatus.OK) {
            headers.remove(HttpHeaders.CACHE_CONTROL);
            headers.remove(HttpHeaders.ETAG);
        }
        return new ResponseEntity<>(bytes, headers, status);
    }
}
