// What a kept page says of itself, whether scripts run on it or not.

const PAGE_BEGINS = /<body[^>]*>(?:\s*<a class="skip"[^]*?<\/a>)?/;
const MONTHS = "জানুয়ারি ফেব্রুয়ারি মার্চ এপ্রিল মে জুন জুলাই আগস্ট সেপ্টেম্বর অক্টোবর নভেম্বর ডিসেম্বর".split(" ");

async function marked(kept) {
  const html = await kept.text();
  const headers = new Headers(kept.headers); // with the policy of the page
  headers.delete("Content-Encoding");
  headers.delete("Content-Length");
  return new Response(
    html.replace(PAGE_BEGINS, (start) => start + note(new Date(timeOf(kept)))),
    { headers },
  );
}

function note(time) {
  const words = `${bengali(time.getDate())} ${MONTHS[time.getMonth()]} ${bengali(time.getFullYear())}, ${clock(time)}`;
  const machineTime = time.toISOString().replace("T", " "); // times.js leaves it as it is: a copy ages while it is open
  return `
<section class="kept" aria-label="রেখে দেওয়া কপি">
<p><span role="status">এখন সংযোগ নেই। পাতাটি <time datetime="${machineTime}">${words}</time>-এ আপনার যন্ত্রে রাখা হয়েছিল।</span> <a href="">আবার চেষ্টা করুন</a></p>
</section>`;
}

function clock(time) {
  return [time.getHours(), time.getMinutes()].map((part) => bengali(String(part).padStart(2, "0"))).join(":");
}

function bengali(digits) {
  return String(digits).replace(/[0-9]/g, (digit) => "০১২৩৪৫৬৭৮৯"[digit]);
}
